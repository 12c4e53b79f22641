/** A record of a change with all that is to be judged of it, in plain words. Nothing here is escaped yet. */
import { chineseDate } from '#src/dates.ts';
import type { ClauseFlip, Ground, RecordChange } from '#src/changes/change-report.ts';
import type { Introduction, LaterParty, ToldVerdict } from '#src/changes/told.ts';
import type { Status } from '#src/eligibility/verdict.ts';
import { flipInWords } from './change-words.ts';
import { line, type Outline } from './outline.ts';
import { fieldOutline, type Elsewhere } from './passage-words.ts';
import { toldInWords } from './told-words.ts';

/** All that is told of one record below its heading. */
export const outlineOf = (record: RecordChange, elsewhere: Elsewhere): Outline[] => [
  ...(record.introduced ? introductionInWords(record.introduced) : []),
  ...(record.introducedElsewhere ? [line('新增的较多，内容没有列在这里，请打开文件核对')] : []),
  ...record.fields.map((each) => fieldOutline(each, elsewhere)),
  ...(record.fieldsLeftOut > 0 ? [line(`另有 ${record.fieldsLeftOut} 处修改没有列出，${elsewhere}`)] : []),
  ...(record.newLead ? [{ text: '现在的牵头单位', below: toldInWords(record.newLead) }] : []),
  ...record.clauses.map(flipOutline),
  ...(record.later ?? []).map(laterInWords),
];

/** With the consents in writing that it rests on: of what day, for whom and why. */
const flipOutline = (flip: ClauseFlip): Outline => {
  const grounds = (flip.consents ?? []).map((each) => line(groundInWords(each)));
  return { text: `条款 ${flipInWords(flip)}`, ...(grounds.length > 0 ? { below: grounds } : {}) };
};

const groundInWords = ({ document, date, subject, reason }: Ground) =>
  `依据 ${document}（${chineseDate(date)}）${subject === undefined ? '' : `，所涉单位 ${subject}`}，原因：${reason}`;

const introductionInWords = ({ told, day, verdicts }: Introduction): Outline[] => [
  ...toldInWords(told),
  ...(day === undefined
    ? [line('条款：没有可用的通知，没有判断')]
    : [
        {
          text: `条款（按${chineseDate(day)}的情况判断）：${countsInWords(verdicts)}`,
          below: verdictsInWords(verdicts),
        },
      ]),
];

const laterInWords = ({ party, day, verdicts }: LaterParty): Outline => ({
  text: `后来的单位 ${party}，按${chineseDate(day)}的情况判断：${countsInWords(verdicts)}`,
  below: verdictsInWords(verdicts),
});

/** The gravest first: what a reviewer looks at before the rest. */
const ORDER: readonly Status[] = ['不通过', '待认定', '经同意例外', '人工认定', '不核对', '通过', '不适用'];

const grouped = (verdicts: readonly ToldVerdict[]) =>
  ORDER.map((status) => ({ status, all: verdicts.filter((each) => each.status === status) })).filter(
    ({ all }) => all.length > 0,
  );

const countsInWords = (verdicts: readonly ToldVerdict[]): string =>
  grouped(verdicts)
    .map(({ status, all }) => `${status} ${all.length} 条`)
    .join('，') || '没有要问的条款';

/** Each that is not plainly passed by itself; the rest under one word. */
const verdictsInWords = (verdicts: readonly ToldVerdict[]): Outline[] =>
  grouped(verdicts).flatMap(({ status, all }) =>
    status === '通过' || status === '不适用'
      ? [{ text: status, below: all.map((each) => line(verdictInWords(each))) }]
      : all.map((each) => line(`${status}：${verdictInWords(each)}`)),
  );

/** What a person attests is told in the clause's own words: there is no other ground. */
function verdictInWords({ title, status, basis, text }: ToldVerdict): string {
  const said = [status === '人工认定' ? undefined : basis, text && `“${text}”`].filter((each) => each !== undefined);
  return [title, ...said].join('：');
}
