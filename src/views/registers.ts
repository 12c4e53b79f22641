/** Other registers on their page: how far each goes, and what a search over them cannot know. */
import { chineseDate } from '#src/dates.ts';
import type { PublicListedRegister, Standing } from '#src/publication/public-registry.ts';
import { frontPage } from './registers-index.ts';

/** One register as a row. */
export interface RegisterRow {
  name: string;
  /** Its front page and its own lookup; absent where nothing says where it is. */
  address?: string;
  lookup?: string;
  /** The day its data stand for, in words. */
  asOf: string;
  /** On the list, and public in all; empty where nothing was gathered. */
  listed: string;
  total: string;
  /** What a reader must know of it; mostly nothing. */
  note: string;
}

export const registerRow = ({ name, address, gathered, late }: PublicListedRegister): RegisterRow => {
  const place = address === undefined ? {} : { address: frontPage(address), lookup: `${frontPage(address)}lookup/` };
  if (!gathered) return { name, ...place, asOf: '', listed: '', total: '', note: '还没有取到过，这里查不到它' };
  const { asOf, sample, alliances } = gathered;
  const count = (standing: Standing) => alliances.filter((each) => each.standing === standing).length;
  const notes = [...(sample ? ['示例数据'] : []), ...(late ? [notSince(gathered.gathered)] : [])];
  return {
    name,
    ...place,
    asOf: chineseDate(asOf),
    listed: String(count('在册')),
    total: String(alliances.length),
    note: notes.join('；'),
  };
};

const notSince = (day: string) => `${chineseDate(day)}以后没有取到`;

/** Which registers are missing and which goes back furthest: what must be said whenever nothing is found. */
export function limitsInWords(registers: readonly PublicListedRegister[]): string {
  const missing = registers.flatMap(({ name, gathered, late }) => {
    if (!gathered) return [`${name}（还没有取到过）`];
    return late ? [`${name}（${notSince(gathered.gathered)}）`] : [];
  });
  const [oldest] = registers
    .flatMap(({ name, gathered }) => (gathered ? [{ name, asOf: gathered.asOf }] : []))
    .toSorted((a, b) => (a.asOf < b.asOf ? -1 : 1));
  return [
    missing.length > 0 ? `没有取到的登记簿：${missing.join('、')}。` : '各登记簿都取到了。',
    oldest ? `数据最旧的是${oldest.name}，截至${chineseDate(oldest.asOf)}。` : '',
  ].join('');
}
