/** For tests: rules and parameters that there are not. */
import type { NoticeSlip } from './notice-slip.ts';

export const rules: readonly NoticeSlip[] = [
  {
    what: 'an unknown rule',
    yaml: [['rule: min-members', 'rule: min-member']],
    at: 'min-member',
    message: '没有“min-member”这条规则',
    fix: '是否为 min-members？',
  },
  {
    what: 'an unknown rule in practice',
    yaml: [['rule: stage-order', 'rule: stage-orders']],
    at: 'stage-orders',
    message: '没有“stage-orders”这条规则',
    fix: '是否为 stage-order？',
  },
  {
    what: 'a rule nobody can guess',
    yaml: [['rule: stage-order', 'rule: everything-in-its-place']],
    at: 'everything-in-its-place',
    message: '没有“everything-in-its-place”这条规则',
    fix: '没有规则能核对的',
  },
  {
    what: 'a number that is none',
    yaml: [['with: { days: 7 }', 'with: { days: 七 }']],
    at: '七',
    message: '规则 publicity-period 的参数 days 不对：不是整数',
    fix: '照规则的参数写',
  },
  {
    what: 'parameters the rule does not have',
    yaml: [['with: { atMost: 1 }', 'with: { atMost: 1, atLeast: 1, kinds: 1 }']],
    at: 'with:',
    message: '规则 one-alliance-per-lead 没有 atLeast、kinds 这个参数',
    fix: '删去多余的参数',
  },
];
