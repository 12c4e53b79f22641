/** Which words of a text the glossary has retired, and where one of them may stand all the same. */
import { readFileSync } from 'node:fs';
import { GLOSSARY } from '#src/glossary.ts';
import { USUAL } from '#src/testing/registers.ts';

const RETIRED = GLOSSARY.flatMap(({ word, not }) => not.map((retired) => ({ retired, word })));

/** What the code host's own pages say, where a person has to find it there. */
const OF_THE_HOST = ['合并请求', '拉取请求'];

/** Files, or pages of the site, in which words may stand, and why. */
const MAY: readonly { in: RegExp; words?: readonly string[] }[] = [
  // The table itself, and the same in the guide.
  { in: /^src\/glossary\.ts$/ },
  // Buttons and pages of the code host, named as they are there; settings of the code host for its staff.
  { in: /^src\/views\/forges\.ts$/, words: OF_THE_HOST },
  { in: /^src\/site\/components\/guide\/GitHubSketch\.astro$/, words: OF_THE_HOST },
  { in: /^\.github\/examples\//, words: OF_THE_HOST },
  { in: /^\/apply\/help\/$/, words: OF_THE_HOST },
];

const NOTICE = readFileSync(`${USUAL}/data/policies/2024.md`, 'utf8').replace(/\s/g, '');
/** Whether a word is quoted from the notice, or said to stand there. */
function isQuoted(text: string, at: number, word: string): boolean {
  if (text.slice(0, at).endsWith('通知里也称')) return true;
  const before = /\p{Script=Han}{0,4}$/u.exec(text.slice(0, at))?.[0] ?? '';
  const after = /^\p{Script=Han}{0,4}/u.exec(text.slice(at + word.length))?.[0] ?? '';
  return before.length + after.length > 2 && NOTICE.includes(`${before}${word}${after}`);
}

/** `retired → word` for each retired word of a text, told with what is around it. `place`: its file or page. */
export function retiredIn(text: string, place: string): string[] {
  const allowed = MAY.filter((each) => each.in.test(place));
  return RETIRED.filter(({ retired }) => text.includes(retired)).flatMap(({ retired, word }) => {
    if (allowed.some(({ words }) => words === undefined || words.includes(retired))) return [];
    return [...text.matchAll(new RegExp(retired, 'g'))]
      .filter(({ index }) => !isQuoted(text, index, retired))
      .map(
        ({ index }) => `${place}: ${retired} → ${word}（${text.slice(Math.max(0, index - 12), index + 16).trim()}）`,
      );
  });
}

const DAY = /(?<![\d-])(?:19|20)\d{2}-\d{2}(?:-\d{2})?(?![\d-])/g;

/** Days that stand in a sentence as data hold them, but for values quoted and for how to write one. */
export function isoDaysIn(sentence: string): string[] {
  const told = sentence.replace(/“[^”]*”/g, '“”').replace(/(?:写作|写成|写|如) ?\d{4}(?:-\d{1,2})+(?:、\d{8})?/g, '');
  return Array.from(told.matchAll(DAY), ([day]) => day);
}
