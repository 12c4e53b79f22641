/** Whom somebody may have meant whose name or credit code was not found. */
import type { Entry } from '../../search/entries.ts';
import { subjectsOf, type Findable, type Subject } from '../find.ts';
import { asCode, nearCodes, readOtherwise, slipOf, tellCode } from './credit-codes.ts';
import { nearNames } from './near-names.ts';

/** Somebody who may have been meant, and why: what differs. */
export interface Near<E extends Findable = Entry> {
  subject: Subject<E>;
  why: string;
}

export interface Found<E extends Findable = Entry> {
  /** What is to be said of what was typed. */
  told: readonly string[];
  /** The nearest first. */
  near: readonly Near<E>[];
}

/** `city` is the register's own: it is often left out of names, or added. */
export async function findNear<E extends Findable>(
  entries: readonly E[],
  query: string,
  city: string,
): Promise<Found<E>> {
  const subjects = subjectsOf(entries);
  const code = asCode(query);
  if (code === undefined) return { told: [], near: await nearNames(subjects, query, city) };
  const byCode = new Map(
    subjects.flatMap((subject) =>
      subject.kind === 'organisation' && subject.creditCode ? [[subject.creditCode, subject] as const] : [],
    ),
  );
  const proposed = readOtherwise(code);
  const near = [
    ...proposed.map((each) => ({ code: each, why: slipOf(code, each) })),
    ...nearCodes(code, [...byCode.keys()]),
  ].flatMap(({ code: each, why }) => {
    const subject = byCode.get(each);
    return subject ? [{ subject, why }] : [];
  });
  const unknown = proposed.filter((each) => !byCode.has(each));
  return {
    told: [
      ...tellCode(code),
      ...(unknown.length > 0 ? [`校验位相符的写法是 ${unknown.join('、')}，名单和公示中没有用它的单位。`] : []),
    ],
    near: near.filter(({ subject }, i) => near.findIndex((each) => each.subject === subject) === i),
  };
}
