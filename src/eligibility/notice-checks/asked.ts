/** A clause on organisations of some kind asks somebody: where the vocabulary has none of that kind, it would pass unseen. */
import type { AnyRule } from '../define-rule.ts';
import { CLAUSE_RULES } from '../rules/index.ts';
import { wordsOfThose, type Whom } from '../whom.ts';
import type { Checked, Slip } from './slip.ts';

/** What the vocabulary lacks, and how it is written there. */
const lacking = (whom: Whom) =>
  whom === 'figures'
    ? { lacks: '要填经营数据的牵头单位类别', fix: '在 leadKinds 里给这一类加 figures: true' }
    : { lacks: `性质是${whom}的成员单位类别`, fix: `在 memberKinds 里给这一类写 is: ${whom}` };

export function askedSlips({ policy: { clauses, vocabulary } }: Checked): Slip[] {
  const told = new Set<Whom>();
  return clauses.flatMap(({ rule = '', with: params }, i): Slip[] => {
    const { whom }: Pick<AnyRule, 'whom'> = (Object.hasOwn(CLAUSE_RULES, rule) && CLAUSE_RULES[rule]) || {};
    // One word that lost its property leaves several clauses without anybody: one finding.
    if (!whom || params?.['kinds'] !== undefined || told.has(whom) || wordsOfThose(whom, vocabulary).length > 0)
      return [];
    told.add(whom);
    const { lacks, fix } = lacking(whom);
    return [
      {
        at: { path: ['clauses', i, 'rule'] },
        message: `规则 ${rule} 没有可核对的单位：vocabulary 里没有${lacks}`,
        found: rule,
        fix: `${fix}；只问其中几类的，在 with 里写 kinds`,
      },
    ];
  });
}
