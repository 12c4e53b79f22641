/**
 * What the listing was decided on: what the clauses were judged by on the day of the recommendation, and the tasks the
 * alliance took on. It is neither renewed nor dated, so once listed it stays as it was.
 */
import type { Alliance } from '#schemas/alliance.ts';
import type { Draft } from '#schemas/draft.ts';
import type { Industry } from '#schemas/industry.ts';
import type { DataPath } from '#schemas/shape.ts';
import { namesOf } from '#src/registry/state/parties.ts';
import { rewritten, type Lost } from './rewritten.ts';

type AllianceDraft = Draft<Alliance>;

const OF_ALLIANCE: readonly DataPath[] = [
  ['agreement', 'signed'],
  ['agreement', 'sha256'],
  ['charter', 'adopted'],
];
const OF_ORGANISATION: readonly DataPath[] = [
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

/** Of the alliance itself. `industries` tell which names are those of one industry. */
export function* lostDecided(was: AllianceDraft, now: AllianceDraft, industries: readonly Industry[]): Iterable<Lost> {
  const isOne = industries.some((each) =>
    [was.industry, now.industry].every((name) => namesOf(each).includes(name ?? '')),
  );
  if (!isOne) yield* rewritten(was, now, [['industry']], [], '列入以后');
  yield* rewritten(was, now, OF_ALLIANCE, [], '列入以后');
  yield* lostTasks(was.tasks ?? [], now.tasks ?? []);
}

/** Of an organisation that is still there. */
export const lostDecidedOf = (was: Named, now: Named, path: DataPath): Iterable<Lost> =>
  rewritten(was, now, OF_ORGANISATION, path, `列入以后“${now.name ?? was.name ?? ''}”的`);

interface Named {
  name?: string | undefined;
}

type Lead = NonNullable<AllianceDraft['lead']>;

/** A legal representative makes room for the next one, and stays among the former. A public repository holds neither. */
export function* lostRepresentative(was: Lead, now: Lead, path: DataPath): Iterable<Lost> {
  const { legalRepresentative: name } = was;
  if (name === undefined || now.legalRepresentative === undefined || now.legalRepresentative === name) return;
  if (now.formerLegalRepresentatives?.some((each) => each.name === name)) return;
  yield {
    path: [...path, 'legalRepresentative'],
    message: `“${now.name ?? ''}”换了法定代表人，原来的没有留下，应写入原法定代表人（formerLegalRepresentatives）`,
    fix: '把原来的人和卸任日期写入 formerLegalRepresentatives；原来就写错了的，由市局审核人员核对后同意',
  };
}

type Tasks = NonNullable<AllianceDraft['tasks']>;

function* lostTasks(was: Tasks, now: Tasks): Iterable<Lost> {
  for (const task of was) {
    const i = now.findIndex(({ title }) => title === task.title);
    const found = now[i];
    if (found) yield* rewritten(task, found, OF_TASK, ['tasks', i], `列入以后任务“${task.title ?? ''}”的`, ADJUSTED);
    else if (task.title)
      yield {
        path: ['tasks'],
        message: `任务“${task.title}”没有留下；不再做的不删，应写任务进展（outcome）`,
        fix: ADJUSTED,
      };
  }
}

const ADJUSTED =
  '恢复原来的任务；延期、调整、终止的写任务进展（outcome），另加的任务可以加；原来就写错了的，由市局审核人员核对后同意';
