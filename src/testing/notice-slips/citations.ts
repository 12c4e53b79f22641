/** For tests: passages cited where they do not stand. */
import type { NoticeSlip } from './notice-slip.ts';

export const citations: readonly NoticeSlip[] = [
  {
    what: 'a citation that is no passage',
    yaml: [['citation: 四、2\n    strength: 必须', 'citation: 九、（九）9\n    strength: 必须']],
    at: '九、（九）9',
    message: '通知里没有九、（九）9这一段',
    fix: '这些话在四、2',
  },
  {
    what: 'a citation of another passage',
    yaml: [['citation: 二、（三）3\n    strength: 必须', 'citation: 二、（三）2\n    strength: 必须']],
    at: '二、（三）2',
    message: '“高校院所作为创新联合体成员的，应拥有在本…”不在二、（三）2，在二、（三）3',
    fix: '改成 citation: 二、（三）3',
  },
  {
    what: 'a citation of more than the passage',
    yaml: [['citation: 四、2\n    strength: 必须', 'citation: 四\n    strength: 必须']],
    at: '四',
    message: '“推荐汇总表及相关材料请于7月1日前报市科…”不在四，在四、2',
    fix: '改成 citation: 四、2',
  },
  {
    what: 'a measure cited where another stands',
    yaml: [['citation: 三、（四）', 'citation: 三、（一）']],
    at: '三、（一）',
    message: '“鼓励创新联合体发起、组织高水平学术交流活…”不在三、（一），在三、（四）',
    fix: '改成 citation: 三、（四）',
  },
  {
    what: 'a reading of a passage that is none',
    yaml: [['  - citation: 二、（一）\n', '  - citation: 二、（八）\n']],
    at: '二、（八）',
    message: '通知里没有二、（八）这一段',
    fix: '是否为二、（一）？',
  },
];
