import type { HistoryEntry, StageEvent } from '#schemas/alliance.ts';
import type { Draft } from '#schemas/draft.ts';
import { isOpen } from '#src/registry/stages.ts';
import { defineRule, type AllianceDraft, type Finding } from '../define-rule.ts';
import { None } from './none.ts';

/** What may directly come before each event; 形式审查 and 评审 are optional, everything else is not. */
const AFTER = {
  申报: [],
  推荐: ['申报'],
  形式审查: ['推荐'],
  评审: ['推荐', '形式审查'],
  公示: ['推荐', '形式审查', '评审'],
  列入培育名单: ['公示'],
  年度评估: ['列入培育名单', '年度评估', '限期整改'],
  限期整改: ['列入培育名单', '年度评估', '限期整改'],
  终止: ['申报', '推荐', '形式审查', '评审', '公示'],
  退出: ['列入培育名单', '年度评估', '限期整改'],
} satisfies Record<StageEvent, readonly StageEvent[]>;

/** What an event must say besides its date. */
const NEEDS: Partial<Record<StageEvent, { field: 'document' | 'result' | 'reason'; label: string }>> = {
  列入培育名单: { field: 'document', label: '文号（document）' },
  年度评估: { field: 'result', label: '评估结果（result）' },
  限期整改: { field: 'reason', label: '原因（reason）' },
  终止: { field: 'reason', label: '原因（reason）' },
  退出: { field: 'reason', label: '原因（reason）' },
};

/** Local practice: the stages follow one another, dates never go back and none lies after the day of judgement. */
export default defineRule({
  id: 'stage-order',
  title: '阶段依次进行',
  why: '名单是定向申报的依据，何时列入、何时退出必须清楚',
  fix: '按发生的先后补齐或改正 history；将来的事项等发生后再写',
  params: None,
  asks: () =>
    '申报、推荐、公示、列入培育名单依次进行，形式审查和评审可以没有；日期不倒退，不晚于判断当日，列入在公示结束之后；列入写明文号，评估写明结果，整改、终止和退出写明原因',
  *check(alliance, _params, { asOf }) {
    const history = alliance.history ?? [];
    // A closed record is judged on the day it closed; where dates go back to that day, the day itself is the mistake.
    const misdated = !isOpen(alliance) && history.at(-1)?.date === asOf && history.some(({ date = '' }) => date > asOf);
    const latest = misdated ? '9999-12-31' : asOf;
    for (const [i, entry] of history.entries()) {
      yield* transition(history[i - 1], entry, i);
      yield* contents(entry, i);
      if (entry.date && entry.date > latest)
        yield future(['history', i, 'date'], `${entry.event ?? '事项'}的日期`, entry.date, latest);
    }
    yield* consistentDates(alliance, latest);
  },
  basis: ({ history }) => history.map(({ event }) => event).join(' → '),
});

const future = (path: Finding['path'], what: string, date: string, asOf: string): Finding => ({
  path,
  message: `${what} ${date} 晚于判断当日 ${asOf}，将来的事项等发生后再写`,
  found: date,
  needed: `不晚于 ${asOf}`,
});

function* transition(
  before: Draft<HistoryEntry> | undefined,
  entry: Draft<HistoryEntry>,
  i: number,
): Iterable<Finding> {
  if (!before || !entry.event) return;
  const path = ['history', i, 'event'];
  const allowed: readonly StageEvent[] = AFTER[entry.event];
  if (before.event && !allowed.includes(before.event)) {
    const needed = allowed.length > 0 ? `${entry.event}之前应为${allowed.join('或')}` : `${entry.event}只能是第一条`;
    yield {
      path,
      message: `${before.event}之后不能是${entry.event}：${needed}`,
      found: `${before.event} → ${entry.event}`,
      needed,
    };
  }
  if (before.date && entry.date && entry.date < before.date) {
    yield {
      path: ['history', i, 'date'],
      message: `${entry.event} ${entry.date} 早于前一事项${before.event ?? ''} ${before.date}，日期不得倒退`,
      found: entry.date,
      needed: `不早于 ${before.date}`,
    };
  }
  if (entry.event === '列入培育名单' && before.until && entry.date && entry.date <= before.until) {
    yield {
      path: ['history', i, 'date'],
      message: `${entry.date} 列入培育名单，公示 ${before.until} 才结束，应在公示结束之后`,
      found: entry.date,
      needed: `晚于 ${before.until}`,
    };
  }
}

function* contents(entry: Draft<HistoryEntry>, i: number): Iterable<Finding> {
  if (!entry.event) return;
  const need = NEEDS[entry.event];
  if (need && !entry[need.field])
    yield { path: ['history', i, need.field], message: `${entry.event}没有写明${need.label}`, needed: need.label };
  if (entry.until && entry.event !== '公示')
    yield {
      path: ['history', i, 'until'],
      part: 'key',
      message: `截止日（until）只用于公示，不用于${entry.event}`,
    };
  if (entry.result && entry.event !== '年度评估')
    yield {
      path: ['history', i, 'result'],
      part: 'key',
      message: `评估结果（result）只用于年度评估，不用于${entry.event}`,
    };
}

/** Dates written elsewhere in the record agree with the history and do not lie ahead. */
function* consistentDates(
  { history, recommendation, agreement, charter }: AllianceDraft,
  asOf: string,
): Iterable<Finding> {
  const recommended = history?.find(({ event }) => event === '推荐')?.date;
  if (recommendation?.date && recommended && recommendation.date !== recommended) {
    yield {
      path: ['recommendation', 'date'],
      message: `推荐日期 ${recommendation.date} 与阶段中的推荐 ${recommended} 不一致`,
      found: recommendation.date,
      needed: recommended,
      fix: '两处改成同一天',
    };
  }
  // Where the history cannot be read, or breaks off at this very stage, that is what is reported.
  const readable = history?.every(({ event, date }) => event && date);
  const passed = history?.some(({ event = '申报' }) => !['申报', '终止'].includes(event));
  if (recommendation?.date && !recommended && readable && !passed) {
    yield {
      path: ['recommendation'],
      part: 'key',
      message: '已填写推荐，阶段中却没有推荐这一条',
      fix: `在 history 中加 { event: 推荐, date: ${recommendation.date} }`,
    };
  }
  if (agreement?.signed && agreement.signed > asOf)
    yield future(['agreement', 'signed'], '组建协议签署日期', agreement.signed, asOf);
  if (charter?.adopted && charter.adopted > asOf)
    yield future(['charter', 'adopted'], '章程通过日期', charter.adopted, asOf);
}
