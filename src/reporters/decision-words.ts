/** Decisions of a change in plain sentences. Nothing here is escaped yet. */
import type { DecisionKind } from '#schemas/decision.ts';
import { chineseDate } from '#src/dates.ts';
import type {
  Concerned,
  CorrectionEffect,
  DecisionChange,
  FieldChange,
  RecordChange,
} from '#src/changes/change-report.ts';
import { isOnSeveral, stageInWords } from './decided-stages.ts';
import { cut } from './inert.ts';
import { line, rowsOf, type Outline } from './outline.ts';
import { fieldInWords, fieldOutline, type Elsewhere } from './passage-words.ts';
import { toldInWords } from './told-words.ts';

/** A decision as a heading: what happened to it, its kind, document and day, where it stands. */
export function decisionInWords(decision: DecisionChange): string {
  const { kind, file, fromFile, unreadable, fields } = decision;
  const where = fromFile === undefined ? file : `${fromFile} → ${file}`;
  const more = unreadable ? '，改后读不出来' : kind === '修改' && fields.length === 0 ? '，内容没有变化' : '';
  return `${kind}决定：${named(decision)}（${where}）${more}`;
}

const named = ({ id, what, document, date }: DecisionChange): string =>
  [[what, document].filter(Boolean).join(' '), date && chineseDate(date)].filter(Boolean).join('，') || id;

/** All lines of one decision; with each alliance its stage, where that is told here. */
export function decisionLinesOf(
  decision: DecisionChange,
  elsewhere: Elsewhere,
  stageIn: (decision: DecisionChange, id: string) => RecordChange['stage'] = () => undefined,
): Outline[] {
  const { fields, fieldsLeftOut, concerned, concernedLeftOut } = decision;
  const stageOf = ({ id }: Concerned) => {
    const stage = stageIn(decision, id);
    return stage ? stageInWords(stage) : '';
  };
  return [
    ...concerned.map((each) => line(`所涉：${concernedInWords(each)}${stageOf(each)}`)),
    ...(concernedLeftOut > 0 ? [line(`另有 ${concernedLeftOut} 个联合体没有列出，${elsewhere}`)] : []),
    ...(isEdit(decision) ? fields.map((each) => fieldOutline(each, elsewhere)) : saidOf(decision)),
    ...(fieldsLeftOut > 0 ? [line(`另有 ${fieldsLeftOut} 项没有列出，${elsewhere}`)] : []),
  ];
}

/** So many characters of all, where a decision is told in one line. */
const MOST_IN_SHORT = 700;

/** A decision in one line: what it is, whom it concerns or how many, and what it says or what of it differs. */
export function decisionInShort(decision: DecisionChange): string {
  const { kind, unreadable, fields, concerned, concernedLeftOut } = decision;
  const all = isOnSeveral(decision)
    ? `${concerned.length + concernedLeftOut} 个联合体，逐个列在下面`
    : concerned.map(concernedInWords).join('');
  const said = isEdit(decision) ? fields.map(fieldInWords) : rowsOf(saidOf(decision)).map(({ text }) => text);
  const nothing = unreadable ? ['改后读不出来'] : kind === '修改' && fields.length === 0 ? ['内容没有变化'] : [];
  const parts = [...(all === '' ? [] : [all]), ...said, ...nothing];
  const text = `${kind}决定：${named(decision)}${parts.length > 0 ? `：${parts.join('；')}` : ''}`;
  return [...text].length > MOST_IN_SHORT ? `${cut(text, MOST_IN_SHORT)}（没有列全，见“改了什么”）` : text;
}

const isEdit = ({ kind }: DecisionChange) => kind === '修改' || kind === '改名';

function concernedInWords({ id, name, result, reason, hiddenReason, effect }: Concerned): string {
  const unsaid = reason === undefined && AGAINST.has(result ?? '') ? '没有写原因' : undefined;
  const more = hiddenReason ? `${reason === undefined ? '原因' : '另有内部原因，'}不公开，请看文件` : unsaid;
  const why = `${reason === undefined ? '' : `：${reason}`}${more === undefined ? '' : `（${more}）`}`;
  return `${name ?? '没有这个联合体'}（${id}）${effect ? effectInWords(effect) : (result ?? '')}${why}`;
}

/** What a correction does to one alliance. */
function effectInWords({ from, to }: CorrectionEffect): string {
  if ([from, to].every((each) => each === undefined || each === '所涉'))
    return to === undefined ? '，更正后不再涉及' : '，更正后才涉及';
  const said = (each: CorrectionEffect['from']) => (each === undefined || each === '所涉' ? '没有结果' : each);
  return `${said(from)} → ${said(to)}`;
}

/** What is decided against somebody: whether a reason is given has to be seen. */
const NEEDS_REASON: ReadonlySet<DecisionKind | undefined> = new Set(['限期整改', '终止', '退出'] as const);
const AGAINST: ReadonlySet<string> = new Set(['不合格', '不通过']);

/** What a decision that is wholly new or gone says: no word on each part that it is new; nor on how long a list is. */
function saidOf({ what, fields, fieldsLeftOut, unreadable }: DecisionChange): Outline[] {
  const said = fields.flatMap(saidInWords);
  const isWhole = fieldsLeftOut === 0 && !unreadable;
  const reasoned = fields.some(({ field }) => field.endsWith('原因'));
  return isWhole && NEEDS_REASON.has(what) && !reasoned ? [...said, line('原因：没有写')] : said;
}

/** A field with its value; a part or an item with all that it says. */
function saidInWords({ field, kind, from, to, hidden, told = [] }: FieldChange): Outline[] {
  if (kind === '数量') return [];
  if (hidden) return [line(`${field}：已写，不公开，请看文件`)];
  const value = to ?? from;
  if (told.length === 0) return [line(`${field}：${value ?? '有'}`)];
  return toldInWords([{ label: value === undefined ? field : `${field}“${value}”`, parts: told }]);
}
