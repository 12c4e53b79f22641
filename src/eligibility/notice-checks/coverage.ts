/** Of the parts a notice's data says it covers, every sentence belongs to a clause: none is lost on the way. */
import { isWithin } from '#src/registry/notice-lines.ts';
import { cut } from '#src/registry/plain.ts';
import { meantBy, standingOf, type NoticeText, type PlacedLine } from './notice-text.ts';
import type { Checked, Slip } from './slip.ts';

export function coverageSlips({ policy, notice }: Checked): Slip[] {
  if (!notice) return [];
  const covered = quotedCharacters(policy, notice);
  return policy.covers.flatMap((part, i): Slip[] => {
    const repeated = policy.covers.indexOf(part) < i;
    if (repeated) return [{ at: { path: ['covers', i] }, message: `“${part}”重复`, found: part, fix: '只留一个' }];
    const lines = notice.lines.filter((line) => isIn(line, part));
    if (lines.length === 0) return [noSuchPart(part, i, notice)];
    return lines.flatMap((line) => leftOut(line, covered, notice));
  });
}

const isIn = ({ citation, headings }: PlacedLine, part: string) =>
  headings[0]?.citation === part || isWithin(citation, part);

/** For every offset of the notice 1 where a clause, task or measure quotes it, with its title; a misquotation quotes what it means. */
function quotedCharacters({ clauses, tasks, measures }: Checked['policy'], notice: NoticeText): Uint8Array {
  const titled = [...tasks, ...measures].map(({ citation, title }) => ({ citation, text: title }));
  const covered = new Uint8Array(notice.text.length);
  for (const passage of [...clauses, ...tasks, ...measures, ...titled]) {
    const standing = standingOf(notice, passage);
    const meant = standing.length > 0 ? standing : [meantBy(notice, passage) ?? []].flat();
    for (const { offset, words } of meant) covered.fill(1, offset, offset + words.length);
  }
  return covered;
}

/** Where a line's sentences begin, behind its number; undefined for a heading, a signature or a date, which ask nothing. */
function sentencesFrom({ text, mark, kind, offset }: PlacedLine): number | undefined {
  if (kind === 'subpart' || kind === 'attachment' || (kind === 'part' && !text.includes('。'))) return undefined;
  if (mark === '' && (!/[，。；！？]/.test(text) || /^[（(]?(?:联系人|联系电话|电话|抄送|此件)/.test(text)))
    return undefined;
  return offset + mark.length;
}

/** What no clause has, each run of words once; signs between two quotations do not count. */
function leftOut(line: PlacedLine, covered: Uint8Array, { text }: NoticeText): Slip[] {
  const found: Slip[] = [];
  const end = line.offset + line.text.length;
  let at = sentencesFrom(line) ?? end;
  while (at < end) {
    if (covered[at] || !/[\p{L}\p{N}“《（]/u.test(text.charAt(at))) {
      at++;
      continue;
    }
    const first = at;
    while (at < end && !covered[at]) at++;
    const words = text.slice(first, at);
    found.push({
      at: { offset: first, length: words.length },
      message: `“${cut(words, 40)}”没有对应的条款`,
      found: words,
      fix: '在同名 .yaml 的 clauses 里加一个条款，text 照录这些话；登记数据里看不出来的，用 rule: not-checked',
    });
  }
  return found;
}

function noSuchPart(part: string, i: number, { citations }: NoticeText): Slip {
  const parts = citations.filter((citation) => !/[、（\d]/.test(citation) && citation !== '附件');
  return {
    at: { path: ['covers', i] },
    message: `通知里没有“${part}”这一部分`,
    found: part,
    needed: parts.join('、'),
    fix: `通知的部分有：${parts.join('、')}`,
  };
}
