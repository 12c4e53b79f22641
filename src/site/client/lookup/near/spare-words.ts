/** Words of names that people leave out or add: without them two names are often the same. */

/** A text without its spare words, and those it had. */
export interface Core {
  core: string;
  spare: readonly string[];
}

/** Longer ones first: 有限公司 goes before 公司. Brackets are as `searchKey` writes them. */
const WORDS = ['(示例)', '创新联合体', '联合体', '股份', '有限', '责任', '公司', '集团', '省', '市', '区', '县'];

/** Takes spare words out of keys; the city is one, with and without its last character. */
export function coresIn(city: string): (key: string) => Core {
  const places = city === '' ? [] : [city, city.replace(/市$/, '')];
  const words = new RegExp([...new Set([...places, ...WORDS])].map(escaped).join('|'), 'g');
  return (key) => {
    const core = key.replace(words, '').replace(/[()]/g, '');
    // Of a name that holds nothing else, all counts.
    return core.length < 2 ? { core: key, spare: [] } : { core, spare: key.match(words) ?? [] };
  };
}

const escaped = (word: string) => word.replace(/[()]/g, '\\$&');

/** In what two names with the same core differ: `少写了“市”“（示例）”，多写了“股份”`; empty where it is only their order. */
export function spareDifference(written: Core, name: Core): string {
  const parts = [
    ['少写了', without(name.spare, written.spare)],
    ['多写了', without(written.spare, name.spare)],
  ] as const;
  return parts
    .filter(([, words]) => words.length > 0)
    .map(([what, words]) => `${what}${words.map((word) => `“${word.replace('(', '（').replace(')', '）')}”`).join('')}`)
    .join('，');
}

function without(words: readonly string[], taken: readonly string[]): string[] {
  const left = [...taken];
  return words.filter((word) => {
    const i = left.indexOf(word);
    if (i >= 0) left.splice(i, 1);
    return i < 0;
  });
}
