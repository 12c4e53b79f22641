/** Fictional organisations with credit codes that pass every check. */
import { checkCharacter, organisationCodeFits } from '#schemas/credit-code.ts';
import type { Random } from './random.ts';
import { INSTITUTES, PLACES, SCHOOLS, SYLLABLES, TRADES } from './words.ts';

export interface Organisation {
  name: string;
  creditCode: string;
  kind: string;
  /** Its high-tech certificate of 2023; no two have the same. */
  certificate: string;
}

/** As many organisations of one sort as asked for; names and codes differ from each other and from those `taken`. */
function make(
  random: Random,
  count: number,
  taken: Set<string>,
  sort: () => { name: string; pair: string; kind: string },
): Organisation[] {
  const made: Organisation[] = [];
  while (made.length < count) {
    const { name, pair, kind } = sort();
    const creditCode = codeFor(random, pair);
    if (taken.has(name) || taken.has(creditCode)) continue;
    taken.add(name).add(creditCode);
    made.push({ name, creditCode, kind, certificate: `GR202332${String(taken.size / 2).padStart(6, '0')}` });
  }
  return made;
}

function codeFor(random: Random, pair: string): string {
  const division = `3207${random.pick(['00', '03', '06', '07', '22', '23', '24'])}`;
  const head = `${pair}${division}${random.int(10_000_000, 99_999_999)}`;
  const ninth = [...'0123456789X'].find((digit) => organisationCodeFits(`${head}${digit}`)) ?? '0';
  return `${head}${ninth}${checkCharacter(`${head}${ninth}`)}`;
}

/** Who forms the alliances: leads stand once, members are shared between alliances as in life. */
export interface Pools {
  leads: readonly Organisation[];
  research: readonly Organisation[];
  enterprises: readonly Organisation[];
}

/** Pools for a register of `count` alliances. */
export function makePools(random: Random, count: number): Pools {
  const taken = new Set<string>();
  const brand = () => `示例${random.pick(PLACES)}${random.pick(SYLLABLES)}${random.pick(SYLLABLES)}`;
  const company = () => ({ name: `${brand()}${random.pick(TRADES)}有限公司`, pair: '91', kind: '企业' }) as const;
  const research = () =>
    random.chance(0.5)
      ? ({ name: `${brand()}${random.pick(SCHOOLS)}`, pair: '12', kind: '高校' } as const)
      : ({ name: `${brand()}${random.pick(INSTITUTES)}`, pair: '52', kind: '新型研发机构' } as const);
  return {
    leads: make(random, count, taken, company),
    research: make(random, 20 + Math.ceil(count / 10), taken, research),
    enterprises: make(random, 20 + count, taken, company),
  };
}
