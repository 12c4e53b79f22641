/**
 * What the listing was decided on: what the clauses were judged by on the day of the recommendation, and the tasks the
 * alliance took on. It is neither renewed nor dated, so once listed it stays as it was.
 */
import type { Alliance } from '#schemas/alliance.ts';
import type { Draft } from '#schemas/draft.ts';
import type { Industry } from '#schemas/industry.ts';
import type { DataPath } from '#schemas/shape.ts';
import { namesOf } from '#src/registry/state/parties.ts';
import { RESTORED, rewritten, type Lost } from './rewritten.ts';

type AllianceDraft = Draft<Alliance>;

const OF_ALLIANCE: readonly DataPath[] = [
  ['agreement', 'signed'],
  ['agreement', 'sha256'],
  ['charter', 'adopted'],
];
const OF_ORGANISATION: readonly DataPath[] = [
  ['creditCode'],
  ['kind'],
  ['registeredIn'],
  ['country'],
  ['signatory', 'name'],
  ['signatory', 'as'],
  ['finance', 'year'],
  ['finance', 'salesRevenue'],
  ['finance', 'rdExpenditure'],
  ['finance', 'confirmedBy'],
];
const OF_TASK: readonly DataPath[] = [['kind'], ['goal'], ['start'], ['end']];

/** From when on something stays as it was, as findings say it. */
export type Since = '公示以后' | '列入以后';

/** Of the alliance itself. `industries` tell which names are those of one industry. */
export function* lostDecided(
  was: AllianceDraft,
  now: AllianceDraft,
  industries: readonly Industry[],
  since: Since,
): Iterable<Lost> {
  const isOne = industries.some((each) =>
    [was.industry, now.industry].every((name) => namesOf(each).includes(name ?? '')),
  );
  if (!isOne) yield* rewritten(was, now, [['industry']], [], since);
  yield* rewritten(was, now, OF_ALLIANCE, [], since);
  yield* lostTasks(was.tasks ?? [], now.tasks ?? [], since);
}

/** Of an organisation that is still there. */
export const lostDecidedOf = (was: Named, now: Named, path: DataPath, since: Since): Iterable<Lost> =>
  rewritten(was, now, OF_ORGANISATION, path, `${since}“${now.name ?? was.name ?? ''}”的`);

interface Named {
  name?: string | undefined;
}

type Lead = NonNullable<AllianceDraft['lead']>;

/**
 * A legal representative makes room for the next one, and stays among the former with the day that was written. A public
 * repository holds none of them; no name is told.
 */
export function* lostRepresentative(was: Lead, now: Lead, path: DataPath): Iterable<Lost> {
  const { legalRepresentative: name, formerLegalRepresentatives: former = [] } = now;
  const isTakenOut = name === undefined && former.length === 0;
  if (isTakenOut) return;
  const of = `“${now.name ?? ''}”`;
  const { legalRepresentative: old } = was;
  if (old !== undefined && name !== undefined && name !== old && !former.some((each) => each.name === old))
    yield {
      path: [...path, 'legalRepresentative'],
      message: `${of}换了法定代表人，原来的没有留下，应写入原法定代表人（formerLegalRepresentatives）`,
      fix: '把原来的人和卸任日期写入 formerLegalRepresentatives；原来就写错了的，由市局审核人员核对后同意',
    };
  for (const { name: each, until } of was.formerLegalRepresentatives ?? []) {
    const i = former.findIndex((other) => other.name === each);
    const at = [...path, 'formerLegalRepresentatives'];
    if (each === undefined) continue;
    if (i < 0)
      yield {
        path: now.formerLegalRepresentatives ? at : path,
        message: `${of}的一位原法定代表人没有留下`,
        fix: RESTORED,
      };
    else if (until !== undefined && former[i]?.until !== until)
      yield { path: [...at, i, 'until'], message: `${of}的一位原法定代表人的卸任日期被改动`, fix: RESTORED };
  }
}

type Tasks = NonNullable<AllianceDraft['tasks']>;

function* lostTasks(was: Tasks, now: Tasks, since: Since): Iterable<Lost> {
  for (const task of was) {
    const i = now.findIndex(({ title }) => title === task.title);
    const found = now[i];
    if (found) {
      yield* rewritten(task, found, OF_TASK, ['tasks', i], `${since}任务“${task.title ?? ''}”的`, ADJUSTED);
      yield* lostOutcome(task, found, ['tasks', i]);
    } else if (task.title)
      yield {
        path: ['tasks'],
        message: `任务“${task.title}”没有留下${since === '列入以后' ? '；不再做的不删，应写任务进展（outcome）' : ''}`,
        fix: ADJUSTED,
      };
  }
}

const ADJUSTED =
  '恢复原来的任务；延期、调整、终止的写任务进展（outcome），另加的任务可以加；原来就写错了的，由市局审核人员核对后同意';

/** What is over does not go on, and what was written down is not taken back. */
const OVER: ReadonlySet<string | undefined> = new Set(['已完成', '已终止']);

function* lostOutcome(
  { title = '', outcome: was }: Tasks[number],
  { outcome: now }: Tasks[number],
  path: DataPath,
): Iterable<Lost> {
  if (!was?.state) return;
  const of = `任务“${title}”的任务进展`;
  const said = (outcome: typeof was) => [outcome.state, outcome.date].filter(Boolean).join(' ');
  const [before, after] = [said(was), now && said(now)];
  if (after === undefined) yield { path, message: `${of}“${before}”被删去`, fix: OUTCOME, severity: 'warning' };
  else if (OVER.has(was.state) && before !== after)
    yield {
      path: [...path, 'outcome'],
      message: `${of}由“${before}”改成了“${after}”`,
      fix: OUTCOME,
      severity: 'warning',
    };
}

const OUTCOME = '写过的任务进展不删；原来就写错了的，写明依据，请市局审核人员核对';
