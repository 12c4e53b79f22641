/**
 * Whether one publication may follow another: nothing once published is lost, and nothing newer is covered by something
 * older. Samples are no loss, and what follows the last sample publication begins a line of its own.
 */
import { execFileSync } from 'node:child_process';
import { chineseDate } from '#src/dates.ts';
import type { Publication } from './published-site.ts';

/** Whether a commit is the other one or comes before it; undefined when the repository does not know one of them. */
export type IsAncestor = (older: string, newer: string) => boolean | undefined;

const short = (commit: string) => commit.slice(0, 7);
const SHOWN = 5;

function listed(ids: readonly string[]): string {
  const shown = ids.slice(0, SHOWN).join('、');
  return ids.length > SHOWN ? `${shown} 等 ${ids.length} 个` : shown;
}

/** What is compared of a publication: what it ever published, and which version of it this is. */
export interface Succeeding extends Pick<Publication, 'ids' | 'decisions'> {
  manifest: Pick<Publication['manifest'], 'asOf' | 'revision' | 'sample'>;
}

/** Reasons to refuse `next` after `previous`, each a sentence with the way out; empty when it may follow. */
export function refusalsOf(
  previous: Succeeding & Pick<Publication, 'samples'>,
  { manifest, ids, decisions }: Succeeding,
  isAncestor: IsAncestor,
): string[] {
  const samples = new Set(previous.samples);
  const lasting = Object.keys(previous.ids).filter((id) => !samples.has(id));
  const gone = lasting.filter((id) => !Object.hasOwn(ids, id));
  const unlisted = lasting.filter((id) => previous.ids[id] !== null && Object.hasOwn(ids, id) && ids[id] === null);
  const refusals: string[] = [];
  if (gone.length > 0)
    refusals.push(`上一次公开的 ${listed(gone)} 不见了；公开过的记录不得删除或改名，退出另写一份“退出”决定`);
  if (unlisted.length > 0)
    refusals.push(
      `上一次已列入培育名单的 ${listed(unlisted)} 这一次没有列入；请恢复“列入培育名单”的决定，退出另写一份“退出”决定`,
    );
  const lost = Object.entries(previous.decisions)
    .filter(([id, alliances]) => !Object.hasOwn(decisions, id) && !alliances.every((each) => samples.has(each)))
    .map(([id]) => id);
  if (lost.length > 0)
    refusals.push(`上一次公开的决定 ${listed(lost)} 不见了；公开过的决定不得删除或改名，写错了的另写一份“更正”`);
  if (manifest.asOf < previous.manifest.asOf)
    refusals.push(
      `数据日期${chineseDate(manifest.asOf)}早于上一次的${chineseDate(previous.manifest.asOf)}；请按今天重新生成`,
    );
  // Whoever takes the register into use may start its history anew.
  const before = previous.manifest.sample && !manifest.sample ? undefined : previous.manifest.revision?.commit;
  refusals.push(...revisionRefusals(before, manifest.revision, isAncestor));
  return refusals;
}

function revisionRefusals(
  before: string | undefined,
  revision: Publication['manifest']['revision'],
  isAncestor: IsAncestor,
): string[] {
  if (revision?.modified) return ['有没有提交的改动，发布之后无法核对；请先提交，或去掉改动'];
  if (before === undefined) return [];
  if (!revision) return [`上一次发布的是版本 ${short(before)}，这一次不在代码仓库里，无法确定先后；请在仓库里生成`];
  const follows = isAncestor(before, revision.commit);
  if (follows === undefined)
    return [`仓库里没有上一次发布的版本 ${short(before)}，无法确定先后；请先取得完整历史（git fetch --unshallow）`];
  return follows
    ? []
    : [`版本 ${short(revision.commit)} 不在上一次发布的 ${short(before)} 之后，会用旧的盖掉新的；请先更新到最新版本`];
}

/** Asks git, in a repository. */
export const ancestryIn =
  (root: string): IsAncestor =>
  (older, newer) => {
    try {
      execFileSync('git', ['merge-base', '--is-ancestor', older, newer], { cwd: root, stdio: 'ignore' });
      return true;
    } catch (error) {
      return (error as { status?: number }).status === 1 ? false : undefined;
    }
  };
