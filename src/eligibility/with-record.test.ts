/** An index with one record replaced answers every question as one made anew would. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holdsFor } from '#src/testing/fuzz/trials.ts';
import type { Act } from '#src/registry/decisions/acts.ts';
import { actOn } from '#src/testing/checked.ts';
import { catalogue, ONE, THREE, TWO } from '#src/testing/indexed-register.ts';
import type { AllianceRecord } from '#src/registry/registry.ts';
import { nameKey, nameStem } from '#src/registry/name-key.ts';
import { indexRegister, type RegisterIndex } from './register-index.ts';
import { withRecord } from './with-record.ts';

const PLACES = ['示例市', '甲区'];

/** Few of everything, so that records meet often. */
const NAMES = ['钢铁', '钢 铁', '甲区钢铁', '硅', '硅（示例）'].map((stem) => `${stem}创新联合体`);
const CODES = [ONE, TWO, THREE];
const CERTIFICATES = ['GR202332000017', 'GR202332000025'];
const KINDS = ['企业', '高校', undefined] as const;
const ORGANISATIONS = ['一公司', '二公司', '二 公司', '三大学'];

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const organisation = fc.record({
  name: maybe(fc.constantFrom(...ORGANISATIONS)),
  creditCode: maybe(fc.constantFrom(...CODES)),
  kind: fc.constantFrom(...KINDS),
  highTech: maybe(fc.constantFrom(...CERTIFICATES).map((certificate) => [{ certificate }, {}])),
});
const record = (id: fc.Arbitrary<string>): fc.Arbitrary<AllianceRecord> =>
  fc
    .record({
      id,
      district: fc.constantFrom('a', 'b'),
      name: maybe(fc.constantFrom(...NAMES)),
      lead: maybe(organisation.map(({ name, creditCode }) => ({ name, creditCode }))),
      members: maybe(fc.array(organisation, { maxLength: 3 })),
      formerNames: maybe(fc.constantFrom(...NAMES).map((former) => [{ name: former, until: '2024-06-01' }])),
      formerLeads: maybe(organisation.map(({ name, creditCode }) => [{ name, creditCode, until: '2024-06-01' }])),
      date: maybe(fc.constantFrom('2024-01-01', '2024-02-01')),
      listed: maybe(fc.constantFrom('2024-03-01', '2024-04-01')),
    })
    .map(({ id: own, district, date, listed, ...told }) => {
      const file = `data/alliances/${district}/${own}.yaml`;
      const source = { file, locate: () => ({ file, line: 1, column: 1 }) };
      const acts = listed === undefined ? [] : [actOn('列入培育名单', listed)];
      return { id: own, district, source, wrong: [], acts, draft: { ...told, application: { date } } };
    });

const byFile = (a: AllianceRecord, b: AllianceRecord) => (a.source.file < b.source.file ? -1 : 1);

/** Every answer an index can give in this small world. */
function answers(index: RegisterIndex) {
  const keys = NAMES.flatMap((name) => [nameKey(name), nameStem(name, PLACES)]);
  const organisations = [...CODES, ...ORGANISATIONS.map(nameKey)];
  return {
    byId: ['0', '1', '2', '3', '4', '5'].map((id) => index.byId.get(id)),
    byName: keys.map((key) => index.byName.get(key)),
    byNameStem: keys.map((key) => index.byNameStem.get(key)),
    byLead: CODES.map((code) => index.byLead.get(code)),
    byCreditCode: organisations.map((key) => index.byCreditCode.get(key)),
    byOrganisationName: organisations.map((key) => index.byOrganisationName.get(key)),
    byCertificate: CERTIFICATES.map((certificate) => index.byCertificate.get(certificate)),
    disputedCertificates: CERTIFICATES.filter((certificate) => index.disputedCertificates.has(certificate)),
    disputed: organisations.filter((key) => index.disputed.has(key)),
  };
}

const member = (name: string, creditCode: string) => ({ name, creditCode, kind: '企业' as const });
const written = (
  id: string,
  draft: AllianceRecord['draft'],
  district = 'a',
  acts: readonly Act[] = [],
): AllianceRecord => {
  const file = `data/alliances/${district}/${id}.yaml`;
  return { id, district, source: { file, locate: () => ({ file, line: 1, column: 1 }) }, wrong: [], draft, acts };
};
const applied = (date: string) => ({ date });
const indexed = (alliances: readonly AllianceRecord[]) => indexRegister({ alliances, decisions: [] }, catalogue);
const BESIDE = [
  written('1', {
    name: '钢铁创新联合体',
    lead: { creditCode: ONE },
    members: [member('一公司', ONE), member('二公司', TWO)],
    application: applied('2024-01-01'),
  }),
  written('2', {
    name: '钢 铁创新联合体',
    lead: { creditCode: ONE },
    members: [member('二 公司', TWO), member('二公司', TWO), member('三大学', THREE)],
    application: applied('2024-02-01'),
  }),
  written('3', { name: '钢铁创新联合体', members: [member('二公司', TWO), member('一公司', THREE)] }),
];

test.each<[string, AllianceRecord]>([
  ['one more, at the end', written('5', { name: '硅创新联合体', members: [member('一公司', ONE)] })],
  ['one more, before all others', written('0', { name: '钢铁创新联合体', application: applied('2023-01-01') })],
  ['one that says the same', { ...BESIDE[1], id: '2' } as AllianceRecord],
  ['one that says nothing any more', written('2', {})],
  ['one with other organisations', written('2', { members: [member('四公司', THREE), member('一公司', TWO)] })],
  ['one without the last dispute', written('3', { members: [member('二公司', TWO)] })],
  ['one with another name', written('1', { name: '硅创新联合体' })],
  ['one that applied later than the others', written('1', { ...BESIDE[0]?.draft, application: applied('2024-03-01') })],
  ['one that was listed', written('2', BESIDE[1]?.draft ?? {}, 'a', [actOn('列入培育名单', '2024-08-05')])],
  [
    'one with another lead',
    written('1', { ...BESIDE[0]?.draft, lead: { creditCode: TWO }, formerLeads: [{ creditCode: ONE }] }),
  ],
  [
    'one that was renamed',
    written('1', { ...BESIDE[0]?.draft, name: '硅创新联合体', formerNames: [{ name: '钢铁创新联合体' }] }),
  ],
  ['one moved to another board', written('1', BESIDE[0]?.draft ?? {}, 'b')],
])('%s, is found as if it had always stood there', (_what, changed) => {
  const others = BESIDE.filter(({ id }) => id !== changed.id);
  const before = indexed(BESIDE);
  const anew = indexed([...others, changed].toSorted(byFile));
  expect(answers(withRecord(before, changed))).toEqual(answers(anew));
  expect(answers(before)).toEqual(answers(indexed(BESIDE)));
});

test('one record more, or in place of another, changes an index as making it anew does', () => {
  holdsFor(
    1500,
    [
      fc.uniqueArray(record(fc.constantFrom('1', '2', '3', '4')), { selector: ({ id }) => id, maxLength: 4 }),
      record(fc.constantFrom('1', '2', '3', '5')),
    ],
    (records, changed) => {
      const before = indexed(records.toSorted(byFile));
      const asItWas = answers(before);
      const others = records.filter(({ id }) => id !== changed.id);
      const anew = indexed([...others, changed].toSorted(byFile));
      expect(answers(withRecord(before, changed))).toEqual(answers(anew));
      expect(answers(before)).toEqual(asItWas);
    },
  );
});

test('a record may be replaced again and again', () => {
  holdsFor(
    500,
    [
      fc.uniqueArray(record(fc.constantFrom('1', '2', '3', '4')), { selector: ({ id }) => id, maxLength: 4 }),
      fc.array(record(fc.constantFrom('1', '2', '5')), { minLength: 2, maxLength: 4 }),
    ],
    (records, changes) => {
      const all = new Map([...records, ...changes].map((each) => [each.id, each]));
      const overlaid = changes.reduce(withRecord, indexed(records.toSorted(byFile)));
      expect(answers(overlaid)).toEqual(answers(indexed([...all.values()].toSorted(byFile))));
    },
  );
});
