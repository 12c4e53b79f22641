/** What is wrong with what one decision says, by itself: what its kind must say and may not, days, numbers. */
import { Decision, type DecisionKind } from '#schemas/decision.ts';
import type { Draft } from '#schemas/draft.ts';
import { labelOf, type DataPath } from '#schemas/shape.ts';
import { chineseDate } from '#src/dates.ts';
import { contentsOf, mayHold } from './contents.ts';
import { say, type Said } from './said.ts';

/** Whether a field is there, even where it cannot be read. */
export type IsWritten = (field: keyof Decision) => boolean;

/** Contents and days of a decision as it counts. */
export function* contentFindings(content: Draft<Decision>, isWritten: IsWritten): Iterable<Said> {
  const { kind } = content;
  if (kind === undefined) return;
  const { must, results } = contentsOf(kind);
  const label = (field: string) => labelOf(Decision, [field]);
  for (const field of must)
    if (!isWritten(field))
      yield say('decision/contents', [field], `${kind}没有写明${label(field)}（${field}）`, { needed: label(field) });
  for (const key of Object.keys(content) as (keyof Decision)[])
    if (key !== 'kind' && key !== 'date' && content[key] !== undefined && !mayHold(kind, key))
      yield say('decision/contents', [key], `${label(key)}（${key}）不用于${kind}`, { part: 'key' });
  for (const [i, { result }] of (content.results ?? []).entries())
    if (result && results && !results.includes(result))
      yield say('decision/contents', ['results', i, 'result'], `${kind}的结果不能是${result}`, {
        needed: results.join('、'),
      });
  yield* alternatives(kind, content, isWritten);
  yield* days(kind, content);
  yield* changes(content);
  yield* namedTwice(content);
}

/** Kinds that say one of two things. */
function* alternatives(
  kind: DecisionKind,
  { instead, withdraws }: Draft<Decision>,
  isWritten: IsWritten,
): Iterable<Said> {
  if (kind === '书面同意' && isWritten('clause') === isWritten('code'))
    yield say('decision/contents', ['clause'], '书面同意要么写条款（clause），要么写确认的信用代码（code）', {
      needed: '二者有且只有其一',
    });
  if (kind !== '更正') return;
  // Blanks of a new file say nothing; what cannot be read is reported as such.
  const isInstead = instead === undefined ? isWritten('instead') : Object.keys(instead).length > 0;
  const isWithdrawn = withdraws === undefined ? isWritten('withdraws') : withdraws;
  if (isInstead === isWithdrawn)
    yield say('decision/contents', ['instead'], '更正要么写更正为什么（instead），要么整份撤回（withdraws: true）', {
      needed: '二者有且只有其一',
    });
}

function* days(kind: DecisionKind, { date, until, year }: Draft<Decision>): Iterable<Said> {
  if (until && date && until < date && mayHold(kind, 'until'))
    yield say(
      'decision/contents',
      ['until'],
      `${kind}${chineseDate(date)}开始，${chineseDate(until)}截止，截止早于开始`,
      {
        needed: `不早于${chineseDate(date)}`,
      },
    );
  if (kind === '年度评估' && year !== undefined && date && year > Number(date.slice(0, 4)))
    yield say('decision/contents', ['year'], `评估的是 ${year} 年度，决定却在${chineseDate(date)}作出`, {
      needed: `不晚于 ${date.slice(0, 4)}`,
    });
}

function* changes({ alliances, changes: all = [] }: Draft<Decision>): Iterable<Said> {
  for (const [i, { alliance }] of all.entries()) {
    const path: DataPath = ['changes', i, 'alliance'];
    if ((alliances ?? []).length > 1 && alliance === undefined)
      yield say('decision/contents', path, '文件涉及几个联合体，这一项没有写是哪一个');
    else if (alliance !== undefined && alliances && !alliances.includes(alliance))
      yield say('decision/contents', path, `${alliance} 不在这份文件的所涉联合体之中`, {
        needed: alliances.join('、'),
      });
  }
}

function* namedTwice({ alliances, results }: Draft<Decision>): Iterable<Said> {
  const seen = new Set<string>();
  const isAgain = (id: string | undefined): boolean => {
    const known = id !== undefined && seen.has(id);
    if (id !== undefined) seen.add(id);
    return known;
  };
  for (const [i, id] of (alliances ?? []).entries())
    if (isAgain(id)) yield say('decision/contents', ['alliances', i], `${id} 写了两次`);
  for (const [i, { alliance: id }] of (results ?? []).entries())
    if (isAgain(id)) yield say('decision/contents', ['results', i, 'alliance'], `${id} 写了两次`);
}

/** The number: of one of the bureau's series, and of the year of the day. */
export function* numberFindings({ document, date }: Draft<Decision>, series?: readonly string[]): Iterable<Said> {
  if (document === undefined) return;
  const [words = '', rest = ''] = document.split('〔');
  const written = rest.slice(0, 4);
  if (series && !series.includes(words))
    yield say('decision/document', ['document'], `文号 ${document} 的代字“${words}”不是市局的发文代字`, {
      needed: series.join('、'),
    });
  if (date !== undefined && written !== date.slice(0, 4))
    yield say('decision/document', ['document'], `文号 ${document} 是 ${written} 年的，日期却是${chineseDate(date)}`, {
      needed: `〔${date.slice(0, 4)}〕`,
    });
}
