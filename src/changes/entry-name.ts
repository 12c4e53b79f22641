/** What the entries of the bureau's files are called: a clause by its citation and rule, a board by its name. */
import { CLAUSE_RULES } from '#src/eligibility/rules/index.ts';
import { nameOfItem, type Fields } from './telling.ts';

/** As a reviewer looks for it in the notice or the list; the id tells apart what is called alike. */
export function entryName(entry: Fields): string {
  const { id, year, word, clause, citation, rule, title, name } = entry;
  if (word !== undefined) return nameOfItem({ name: word }) ?? '';
  if (year !== undefined) return `${String(year)} 年`;
  if (id === undefined) return nameOfItem({ ...entry, name: name ?? citation ?? clause }) ?? '';
  const called = name ?? title ?? titleOf(rule);
  const named = [citation, called].filter((part) => part !== undefined).join(' ');
  return nameOfItem({ name: `${named}（${String(id)}）` }) ?? '';
}

const titleOf = (rule: unknown) =>
  typeof rule === 'string' && Object.hasOwn(CLAUSE_RULES, rule) ? CLAUSE_RULES[rule]?.title : undefined;
