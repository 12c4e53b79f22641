/** The numbers of a rule, changed as the words of its clause have changed. */
import { z } from 'zod';
import type { Clause } from '#schemas/policy.ts';
import { shapeOf } from '#schemas/shape.ts';
import { quantitiesIn } from '#src/eligibility/notice-checks/written-quantities.ts';
import { quantityOf } from '#src/eligibility/quantities.ts';
import { CLAUSE_RULES } from '#src/eligibility/rules/index.ts';

export interface CarriedNumber {
  param: string;
  before: string;
  after: string;
  /** The words of both notices. */
  words: readonly [string, string];
}

/**
 * Which of a clause's numbers are others under new words. Only where there can be no doubt: the old words hold the number,
 * and the new ones as many numbers of its kind. What else does not fit is found when the file is checked.
 */
export function carryNumbers({ rule: id = '', with: written = {}, text }: Clause, words: string): CarriedNumber[] {
  const rule = Object.hasOwn(CLAUSE_RULES, id) ? CLAUSE_RULES[id] : undefined;
  return Object.entries(rule ? shapeOf(rule.params) : {}).flatMap(([param, field]): CarriedNumber[] => {
    const value = written[param];
    const quantity = quantityOf(field);
    const read = z.safeDecode(field, value as never);
    if (quantity === undefined || typeof value !== 'string' || !read.success) return [];
    const numbersIn = (within: string) => quantitiesIn(within).filter((each) => each.quantity === quantity);
    const [old, next] = [numbersIn(text), numbersIn(words)];
    const at = old.findIndex((each) => each.value === read.data);
    const [before, after] = [old[at], next[at]];
    if (!before || !after || old.length !== next.length || after.value === before.value) return [];
    const encoded = String(z.encode(field, after.value as never));
    return [{ param, before: value, after: encoded, words: [before.words, after.words] }];
  });
}
