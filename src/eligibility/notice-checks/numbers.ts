/** Numbers in `with` stand in the words of their clause: last year's number under this year's words is found here. */
import { z } from 'zod';
import type { Reading } from '#schemas/policy.ts';
import { shapeOf, type DataPath } from '#schemas/shape.ts';
import { cut } from '#src/registry/plain.ts';
import { quantityOf, type Quantity } from '../quantities.ts';
import { CLAUSE_RULES } from '../rules/index.ts';
import { readingsOf } from './explained.ts';
import { meantBy } from './notice-text.ts';
import type { Checked, Slip } from './slip.ts';
import { inWords, quantitiesIn, type WrittenQuantity } from './written-quantities.ts';

export function numberSlips({ policy, notice }: Checked): Slip[] {
  const clauses = policy.clauses.flatMap((clause, i) =>
    numbersOf(clause.rule, clause.with).flatMap((number) => {
      // Where a clause is misquoted, its number is compared with what the notice says.
      const text = (notice && meantBy(notice, clause)?.words) ?? clause.text;
      const written = writtenIn(text, number.quantity);
      // A number that the words bound themselves is read in no other way.
      const isOpen = !written.some(({ bounds }) => bounds);
      const isRead = ({ says }: Reading) => states(writtenIn(says, number.quantity), number);
      if (states(written, number) || (isOpen && readingsOf(policy, clause, notice).some(isRead))) return [];
      const reading = `；原文没有直接写出这个数的，加一条 readings（clause: ${clause.id}），says 里写出 ${shown(number)}`;
      const meant = written.length === 0 ? otherwiseCounted(clause.rule, number, text) : undefined;
      const fix = meant ?? `照原文改 with 里的 ${number.name}${isOpen ? reading : ''}`;
      return [unlike(number, written, { path: ['clauses', i], where: '条款原文', text, fix })];
    }),
  );
  const practice = policy.practice.flatMap(({ rule, with: params, text }, i) =>
    numbersOf(rule, params).flatMap((number) => {
      const written = writtenIn(text, number.quantity);
      const meant = written.length === 0 ? otherwiseCounted(rule, number, text) : undefined;
      const fix = meant ?? `说明和 with 里的 ${number.name} 写成同一个数`;
      return states(written, number)
        ? []
        : [unlike(number, written, { path: ['practice', i], where: '说明', text, fix })];
    }),
  );
  return [...clauses, ...practice];
}

interface NumberParam {
  name: string;
  quantity: Quantity;
  value: number | string;
}

const shown = ({ quantity, value }: NumberParam) => inWords(quantity, value);

/** The numbers among a rule's parameters; those that cannot be read are reported as such. */
function numbersOf(ruleId: string | undefined, written: Readonly<Record<string, unknown>> = {}): NumberParam[] {
  const rule = ruleId !== undefined && Object.hasOwn(CLAUSE_RULES, ruleId) ? CLAUSE_RULES[ruleId] : undefined;
  if (!rule) return [];
  return Object.entries(shapeOf(rule.params)).flatMap(([name, param]) => {
    const quantity = quantityOf(param);
    if (quantity === undefined || written[name] === undefined) return [];
    const read = z.safeDecode(param, written[name] as never);
    return read.success ? [{ name, quantity, value: read.data as number | string }] : [];
  });
}

/** The way out where the words count in another way that the rule knows too: days for working days. */
function otherwiseCounted(ruleId: string | undefined, number: NumberParam, text: string): string | undefined {
  const rule = ruleId !== undefined && Object.hasOwn(CLAUSE_RULES, ruleId) ? CLAUSE_RULES[ruleId] : undefined;
  for (const [name, param] of Object.entries(rule ? shapeOf(rule.params) : {})) {
    const quantity = quantityOf(param);
    const isSized = quantity !== undefined && AS_DAYS.has(quantity) && AS_DAYS.has(number.quantity);
    const [there] = name !== number.name && isSized ? writtenIn(text, quantity) : [];
    if (there) return `写的是“${there.words}”：with 里的 ${number.name} 改成 ${name}: ${there.value}`;
  }
  return undefined;
}

const AS_DAYS: ReadonlySet<Quantity> = new Set(['days', 'workingDays']);

/** Where words bound numbers of this kind, the others only name something: 一个 of 一个牵头单位仅限牵头组建两个. */
function writtenIn(text: string, quantity: Quantity): WrittenQuantity[] {
  const alike = quantitiesIn(text).filter((each) => each.quantity === quantity);
  return alike.some(({ bounds }) => bounds) ? alike.filter(({ bounds }) => bounds) : alike;
}

const states = (written: readonly WrittenQuantity[], { value }: NumberParam) =>
  written.some((each) => each.value === value);

interface Compared {
  path: DataPath;
  where: string;
  text: string;
  fix: string;
}

function unlike(number: NumberParam, written: readonly WrittenQuantity[], { path, where, text, fix }: Compared): Slip {
  const there = [...new Set(written.map(({ words }) => words))].join('、');
  const says = there === '' ? `${where}“${cut(text)}”没有写出这个数` : `${where}写的是“${there}”`;
  return {
    at: { path: [...path, 'with', number.name] },
    message: `参数 ${number.name} 是 ${shown(number)}，${says}`,
    found: shown(number),
    ...(there === '' ? {} : { needed: there }),
    fix,
  };
}
