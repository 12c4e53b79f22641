/** A clause on organisations of some kind asks somebody: where the vocabulary has none of that kind, it would pass unseen. */
import type { Vocabulary } from '#schemas/vocabulary.ts';
import { leadsWithFigures, membersThatAre } from '../whom.ts';
import type { Checked, Slip } from './slip.ts';

interface Whom {
  of: (vocabulary: Vocabulary) => readonly string[];
  /** What the vocabulary lacks, and how it is written there. */
  lacks: string;
  fix: string;
}

const FIGURES: Whom = {
  of: (vocabulary) => leadsWithFigures(vocabulary),
  lacks: '要填经营数据的牵头单位类别',
  fix: '在 leadKinds 里给这一类加 figures: true',
};
const ENTERPRISES: Whom = {
  of: (vocabulary) => membersThatAre('企业', vocabulary),
  lacks: '性质是企业的成员单位类别',
  fix: '在 memberKinds 里给这一类写 is: 企业',
};
const RESEARCH: Whom = {
  of: (vocabulary) => membersThatAre('研究', vocabulary),
  lacks: '性质是研究的成员单位类别',
  fix: '在 memberKinds 里给这一类写 is: 研究',
};

const WHOM: Readonly<Record<string, Whom>> = {
  'finance-last-year': FIGURES,
  'leader-revenue': FIGURES,
  'leader-rd-intensity': FIGURES,
  'member-high-tech': ENTERPRISES,
  'min-research-members': RESEARCH,
  'research-member-team': RESEARCH,
};

export function askedSlips({ policy: { clauses, vocabulary } }: Checked): Slip[] {
  const told = new Set<Whom>();
  return clauses.flatMap(({ rule = '', with: params }, i): Slip[] => {
    const whom = Object.hasOwn(WHOM, rule) ? WHOM[rule] : undefined;
    // One word that lost its property leaves several clauses without anybody: one finding.
    if (!whom || params?.['kinds'] !== undefined || told.has(whom) || whom.of(vocabulary).length > 0) return [];
    told.add(whom);
    return [
      {
        at: { path: ['clauses', i, 'rule'] },
        message: `规则 ${rule} 没有可核对的单位：vocabulary 里没有${whom.lacks}`,
        found: rule,
        fix: `${whom.fix}；只问其中几类的，在 with 里写 kinds`,
      },
    ];
  });
}
