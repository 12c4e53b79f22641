/** What is known of an alliance on a day, in words: where it stood, and the acts behind that. */
import { chineseDate } from '#src/dates.ts';
import type { Act, Standing } from '#src/publication/public-registry.ts';
import { lastActOf } from '#src/registry/state/standing.ts';
import { stateOn, type State } from '#src/registry/state/state-on.ts';
import type { LivedEntry } from '../search/entries.ts';

/** One thing that is known, and the decision that says so. */
export interface Fact {
  label: string;
  text: string;
  act?: Act | undefined;
}

export interface Statement {
  standing: Standing;
  /** On the list, or not and why. */
  words: string;
  /** On the list, with a 限期整改 that is open. */
  rectifying: boolean;
  /** What led there by that day, then what is known to have come after it. */
  facts: readonly Fact[];
}

/** Whether an alliance was on the list on a day, by all that was decided, and what else a reader must know of it. */
export function stateAlliance(lived: LivedEntry, on: string): Statement {
  const state = stateOn(lived, on);
  return {
    standing: state.standing,
    words: wordsFor(state, lived),
    rectifying: state.standing === '在册' && state.rectification !== undefined,
    facts: [...periodFacts(state), ...(FACTS[state.standing]?.(lived, state) ?? []), ...afterwards(lived, on)],
  };
}

function wordsFor(state: State, lived: LivedEntry): string {
  const { standing, rectification, day } = state;
  if (standing === '在册') return rectification ? '在册，限期整改' : '在册';
  if (standing === '未列入') return '不在册：已终止申报';
  if (standing === '申报') return '不在册：当时还没有列入';
  const publicity = publicityOf(lived, state);
  const left = standing === '已退出' ? '已退出' : '';
  if (!publicity) return `不在册：${left}`;
  const { until } = publicity.content;
  const isOpen = until !== undefined && day <= until;
  if (left) return `不在册：${left}，${isOpen ? '正在再次公示' : '再次公示已结束，还没有列入'}`;
  return isOpen ? '不在册：正在公示' : '不在册：公示已结束，还没有列入';
}

/** The last 公示 that may still lead to a listing: after an exit, only one that came after it. */
function publicityOf(lived: LivedEntry, { periods, day }: State): Act | undefined {
  const act = lastActOf(lived, '公示', day);
  const exit = periods.at(-1)?.until;
  return act && (exit === undefined || act.date >= exit) ? act : undefined;
}

const periodFacts = ({ periods }: State): Fact[] =>
  periods.flatMap(({ from, by, until, closedBy }, i) => [
    { label: i > 0 ? '再次列入' : '列入', text: `${chineseDate(from)}${untilWords(by, '，培育期至')}`, act: by },
    ...(until === undefined
      ? []
      : [{ label: '退出', text: `${exitWords(until, closedBy)}，当日起不在册`, act: closedBy }]),
  ]);

/** What is told beside the periods, by where the alliance stood. */
const FACTS: Partial<Record<Standing, (lived: LivedEntry, state: State) => Fact[]>> = {
  在册: (lived, state) => [...rectified(state), ...assessed(lived, state)],
  已退出: (lived, state) => [...publicised(lived, state), ...assessed(lived, state)],
  公示: publicised,
  未列入: (lived, state) => {
    const ended = lastActOf(lived, '终止', state.day);
    return [
      ...publicised(lived, state),
      ...(ended ? [{ label: '终止', text: chineseDate(ended.date), act: ended }] : []),
    ];
  },
};

function rectified({ rectification, day }: State): Fact[] {
  if (!rectification) return [];
  const { until } = rectification.content;
  const over = until !== undefined && until < day ? '，期限已过，没有通过验收的记录' : '';
  return [
    {
      label: '限期整改',
      text: `${chineseDate(rectification.date)}起${untilWords(rectification, '，期限')}${over}`,
      act: rectification,
    },
  ];
}

function assessed(lived: LivedEntry, { evaluation, day }: State): Fact[] {
  const accepted = lastActOf(lived, '验收', day);
  return [
    evaluation
      ? { label: '最近评估', text: `${yearOf(evaluation)}${resultOf(evaluation)}`, act: evaluation }
      : { label: '最近评估', text: '当日以前没有评估结果' },
    ...(accepted ? [{ label: '验收', text: resultOf(accepted), act: accepted }] : []),
  ];
}

const yearOf = ({ content: { year } }: Act) => (year === undefined ? '' : `${year} 年度`);
const resultOf = ({ result, date }: Act) => `${result?.result ?? '没有结果'}，${chineseDate(date)}`;

function publicised(lived: LivedEntry, state: State): Fact[] {
  const act = publicityOf(lived, state);
  return act ? [{ label: '公示', text: `${chineseDate(act.date)}${untilWords(act, '至')}`, act }] : [];
}

/** Acts after the day that changed whether it was public or on the list. */
function afterwards({ acts }: LivedEntry, on: string): Fact[] {
  return acts.flatMap((act) => {
    const told = act.date > on && AFTERWARDS[act.kind]?.(act);
    return told ? [{ label: '此后', text: told, act }] : [];
  });
}

const AFTERWARDS: Partial<Record<Act['kind'], (act: Act) => string>> = {
  公示: (act) => `${chineseDate(act.date)}公示${untilWords(act, '，至')}`,
  列入培育名单: ({ date }) => `${chineseDate(date)}列入`,
  退出: (act) => `${chineseDate(act.date)}退出`,
  终止: ({ date }) => `${chineseDate(date)}终止`,
};

const untilWords = ({ content: { until } }: Act, words: string) => (until ? `${words}${chineseDate(until)}` : '');
const exitWords = (date: string, act: Act | undefined) =>
  `${chineseDate(date)}${act?.content.cause ? `，${act.content.cause}` : ''}`;
