/** The sections of a record's page in the order of its readers: its contents list and its headings are made from the same. */
import type { PublicRecord } from '#src/publication/public-registry.ts';

/** A section of a page: its anchor and its heading. */
export interface PageSection {
  id: string;
  title: string;
}

type Name = 'stages' | 'members' | 'tasks' | 'support' | 'conditions' | 'plan' | 'edits' | 'mistakes';

/** Whether there is anything to tell that the record alone does not say. */
interface Beside {
  /** The notice of its batch is known, so that its clauses can be told. */
  hasNotice: boolean;
  /** Its changes can be told, or why they cannot. */
  hasEdits: boolean;
}

/** The sections that have something to say, by name, in their order. */
export function recordSections(
  { alliance, members, acts }: Pick<PublicRecord, 'alliance' | 'members' | 'acts'>,
  { hasNotice, hasEdits }: Beside,
): Partial<Record<Name, PageSection>> {
  const section = (id: Name, title: string, isThere: boolean) => (isThere ? { [id]: { id, title } } : {});
  return {
    ...section('stages', '阶段和决定', true),
    ...section('members', `成员单位 ${members.length} 家`, true),
    ...section('tasks', `任务 ${alliance.tasks?.length ?? 0} 项`, true),
    ...section(
      'support',
      '获得的支持',
      acts.some(({ kind }) => kind === '支持事项'),
    ),
    ...section('conditions', '推荐时的条件对照', hasNotice),
    ...section('plan', '中长期发展规划', alliance.plan !== undefined),
    ...section('edits', '记录的修改', hasEdits),
    ...section('mistakes', '发现错误', true),
  };
}
