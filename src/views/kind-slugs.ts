/** Kinds of act as parts of permanent ids and anchors. */
import type { Act } from '#src/publication/public-registry.ts';

export const KIND_SLUGS: Readonly<Record<Act['kind'], string>> = {
  公示: 'publicity',
  异议处理: 'objections',
  形式审查: 'formal-review',
  评审: 'review',
  书面同意: 'consent',
  列入培育名单: 'listed',
  变更备案: 'changed',
  支持事项: 'support',
  年度评估: 'evaluated',
  限期整改: 'rectification',
  整改验收: 'rectified',
  验收: 'accepted',
  退出: 'exited',
  终止: 'ended',
  更正: 'corrected',
};
