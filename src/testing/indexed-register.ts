/** For tests: records of a small register made in memory, and the index of them. */
import type { Act } from '#src/registry/decisions/acts.ts';
import type { AllianceRecord } from '#src/registry/registry.ts';
import type { AllianceDraft } from '#src/eligibility/define-rule.ts';
import { indexRegister } from '#src/eligibility/register-index.ts';
import { withRecord } from '#src/eligibility/with-record.ts';

/** Codes of organisations: one that was mistyped is no mention. */
export const [ONE, TWO, THREE, FOUR] = [
  '91320706522377040Q',
  '913207031110544666',
  '913207002327633067',
  '12320700506198990M',
] as const;

/** A city of one board, without notices. */
export const catalogue = {
  site: {
    city: '示例市',
    bureau: '示例局',
    name: '示例',
    url: 'https://register.example',
    base: '/',
    repository: { url: 'https://code.example/register', visibility: 'private' as const },
    documents: ['示科'],
  },
  districts: [{ id: 'a', name: '甲区', authority: '甲区科技局' }],
  industries: [],
  industriesComplete: true,
  calendar: [],
  policies: new Map(),
};

/** A record of a board, as it is loaded from its file. */
export const record = (id: string, draft: AllianceDraft, district = 'a', acts: readonly Act[] = []): AllianceRecord => {
  const file = `data/alliances/${district}/${id}.yaml`;
  return { id, district, source: { file, locate: () => ({ file, line: 1, column: 1 }) }, wrong: [], draft, acts };
};

export const idsOf = (records: readonly { id: string }[] | undefined) => records?.map(({ id }) => id);

export const indexed = (alliances: readonly AllianceRecord[]) => indexRegister({ alliances, decisions: [] }, catalogue);

/** The index made at once, and the same one made by adding the last record: both have to say the same. */
export const bothWays = (records: readonly AllianceRecord[]) => [
  indexed(records),
  ...records.slice(-1).map((last) => withRecord(indexed(records.slice(0, -1)), last)),
];
