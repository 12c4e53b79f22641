/** Registers that could not be gathered: for a week, or when others were. */
import { chineseDate } from '#src/dates.ts';
import { CHECKS } from './checks.ts';
import { diagnostic, type Diagnostic } from './diagnostic.ts';
import { gatheredFile } from './gathered.ts';
import type { Catalogue, ListedRegister } from './registry.ts';

/** After so many days it is said that a register was not gathered. */
const MOST_DAYS = 7;

const dayNumber = (day: string): number => Date.parse(day) / 86_400_000;
const daysSince = ({ gathered }: ListedRegister, asOf: string): number =>
  gathered ? dayNumber(asOf) - dayNumber(gathered.gathered) : 0;

/** Registers that could not be gathered for a week, by `asOf`. */
export const lateFindings = ({ registers = [] }: Pick<Catalogue, 'registers'>, asOf: string): Diagnostic[] =>
  registers.flatMap((register) => {
    const { id, name, gathered } = register;
    const days = daysSince(register, asOf);
    if (!gathered || days < MOST_DAYS) return [];
    const rule = 'register/not-gathered';
    const message = `${name}在${chineseDate(gathered.gathered)}以后没有取到，已有 ${days} 天`;
    const at = { file: gatheredFile(id), line: 1, column: 1 };
    return [diagnostic({ rule, severity: 'warning', message, fix: CHECKS[rule].fix, at })];
  });

/** Whether a register was not gathered with the others the last time, or not for a week: what is shown of it is old. */
export function isLate(register: ListedRegister, all: readonly ListedRegister[], asOf: string): boolean {
  if (!register.gathered) return false;
  const last = all.reduce(
    (latest, { gathered }) => (gathered && gathered.gathered > latest ? gathered.gathered : latest),
    '',
  );
  return register.gathered.gathered < last || daysSince(register, asOf) >= MOST_DAYS;
}
