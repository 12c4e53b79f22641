/** 九、承诺与审核意见: statements with room for seals, never parted from them. */
import type { FileChild } from 'docx';
import type { z } from 'zod';
import type { Recommendation } from '#schemas/alliance.ts';
import type { Draft } from '#schemas/draft.ts';
import type { Member } from '#schemas/organisation.ts';
import { chineseDate } from '#src/dates.ts';
import type { ApplicationInput } from './application-input.ts';
import { heading, keptBlank, keptProse, prose, signOff, subheading } from './blocks.ts';
import { clauseLine } from './cited-clauses.ts';
import { label } from './fields.ts';
import { listTable, type ListColumn } from './tables.ts';

/** This system's wording; the notice gives none. */
const PLEDGE =
  '本单位承诺：本申请书所填内容和所附材料真实、准确；愿作为创新联合体对外承担责任的主体，按照组建协议和章程统筹管理联合攻关，接受科技主管部门的监督。';

/** The four points that 四、2 has the recommending office look into, in the notice's order. */
const OPINION = ['cooperation', 'rdCapability', 'resources', 'benefitDistribution'] as const;

export function pledges({ alliance, district, site, policy }: ApplicationInput): FileChild[] {
  const { lead, members = [], recommendation } = alliance;
  return [
    heading('九、承诺与审核意见'),
    ...clauseLine(policy, 'recommender', 'office-examines', 'recommended-in-time'),
    subheading('（一）牵头单位承诺'),
    keptProse(PLEDGE),
    ...signOff([`牵头单位（盖章）：${lead?.name ?? ''}`, '法定代表人（签字）：']),
    subheading('（二）成员单位意见'),
    keptProse('我单位同意作为成员单位参加该创新联合体，按照组建协议承担任务、履行义务。'),
    listTable(SEALS, members, { rowHeight: 1000, blankRows: 5 }),
    subheading('（三）推荐单位审核意见'),
    ...recommendationFacts(recommendation),
    ...OPINION.flatMap((key) => opinion(label('recommendation', 'opinion', key), recommendation?.opinion?.[key])),
    ...signOff([`推荐单位（盖章）：${district.authority}`]),
    subheading('（四）市科技局审核意见'),
    ...keptBlank(4),
    ...signOff([`审核单位（盖章）：${site.bureau}`]),
  ];
}

const SEALS: readonly ListColumn<Draft<Member>>[] = [
  { head: '序号', share: 14, centred: true, value: (_, i) => String(i + 1) },
  { head: '成员单位', share: 46, value: ({ name }) => name },
  { head: '签字', share: 34, value: ({ signatory }) => signatory?.as && `${signatory.as}：` },
  { head: '盖章', share: 36, value: () => undefined },
  { head: '日期', share: 30, centred: true, value: () => '年　月　日' },
];

/** When and in which document it was recommended, where that is known. */
const recommendationFacts = ({
  date,
  document,
}: Draft<Pick<z.output<typeof Recommendation>, 'date' | 'document'>> = {}): FileChild[] => [
  ...(date ? [keptProse(`${label('recommendation', 'date')}：${chineseDate(date)}`)] : []),
  ...(document ? [keptProse(`${label('recommendation', 'document')}：${document}`)] : []),
];

const opinion = (point: string, text: string | undefined): FileChild[] =>
  text ? prose(`${point}：${text}`) : [keptProse(`${point}：`), ...keptBlank(1)];
