/** How the fields of a record are named and written on paper. */
import { Alliance } from '#schemas/alliance.ts';
import type { Draft } from '#schemas/draft.ts';
import { percentOf } from '#schemas/number-fields.ts';
import type { Finance, FormerName, HighTech, Signatory } from '#schemas/organisation.ts';
import { fieldAt, type DataPath } from '#schemas/shape.ts';
import { meaningOf } from '#schemas/word-meaning.ts';
import type { Vocabulary } from '#schemas/vocabulary.ts';
import type { z } from 'zod';
import { chineseDate } from '#src/dates.ts';

/** The label its schema gives a field. */
export const label = (...path: DataPath): string => fieldAt(Alliance, path)?.meta()?.title ?? path.join('.');

/** A day as it is written in documents; nothing for none. */
export const day = (iso: string | undefined): string | undefined => (iso === undefined ? undefined : chineseDate(iso));

/** Texts that are there, joined; nothing when none is. */
export function joined(separator: string, ...texts: (string | undefined)[]): string | undefined {
  const there = texts.filter((text) => text !== undefined && text !== '');
  return there.length > 0 ? there.join(separator) : undefined;
}

/** An amount in 万元, never rounded. */
export const money = (amount: number | undefined): string | undefined =>
  amount === undefined ? undefined : `${plain(amount)} 万元`;

/** R&D expenditure over sales, computed as the rules do; nothing while either is missing or there are no sales. */
export function intensity({ salesRevenue, rdExpenditure }: Draft<z.output<typeof Finance>> = {}): string | undefined {
  const percent =
    salesRevenue === undefined || rdExpenditure === undefined ? undefined : percentOf(rdExpenditure, salesRevenue);
  return percent && `${percent}%`;
}

const plain = (amount: number) => amount.toFixed(6).replace(/\.?0+$/, '');

/** Who signed: name, where the repository may hold it, and in which capacity. */
export const signedBy = (signatory: Draft<z.output<typeof Signatory>> | undefined): string | undefined =>
  signatory?.name && signatory.as ? `${signatory.name}（${signatory.as}）` : (signatory?.name ?? signatory?.as);

/** Certificates, the first first: number and day of issue. */
export const certificates = (highTech: readonly Draft<HighTech>[] = []): string | undefined =>
  joined('\n', ...highTech.flatMap(({ certificate, issued }) => [certificate, day(issued)]));

/** A name, and below it those it had before. */
export const named = (name: string | undefined, former: readonly Draft<FormerName>[] = []): string | undefined =>
  joined('\n', name, ...former.map((each) => each.name && `（曾用名：${each.name}）`));

/** Whether the notice asks leads of a kind for last year's figures. */
export const statesFigures = (kind: string | undefined, { leadKinds }: Vocabulary): boolean =>
  meaningOf(leadKinds, kind)?.figures === true;
