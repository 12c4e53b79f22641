/** 九、承诺与审核意见: statements with room for seals, never parted from them. */
import type { FileChild } from 'docx';
import type { z } from 'zod';
import { Opinion, type Recommendation } from '#schemas/alliance.ts';
import type { Draft } from '#schemas/draft.ts';
import type { Member } from '#schemas/organisation.ts';
import { asksFor, wordsIn } from '#schemas/notice-words.ts';
import { chineseDate } from '#src/dates.ts';
import type { ApplicationInput } from './application-input.ts';
import { heading, keptBlank, keptProse, prose, signOff, subheading } from './blocks.ts';
import { isLeadResponsible } from './cited-clauses.ts';
import { label } from './fields.ts';
import { PARTS } from './parts.ts';
import { listTable, type ListColumn } from './tables.ts';

/** This system's wording; the notice gives none. */
const pledge = (policy: ApplicationInput['policy'], agreed: string): string =>
  `本单位承诺：本申请书所填内容和所附材料真实、准确；${isLeadResponsible(policy) ? '愿作为创新联合体对外承担责任的主体，' : ''}按照${agreed}牵头开展各项工作，接受科技主管部门的监督。`;

/** What the parties are bound by: what the notice asks for or the record has. */
function agreedIn({ agreement, charter }: ApplicationInput['alliance'], policy: ApplicationInput['policy']): string {
  const papers = [
    ...(agreement || asksFor(policy, 'agreement-signed') ? ['组建协议'] : []),
    ...(charter || asksFor(policy, 'charter-complete') ? ['章程'] : []),
  ];
  return papers.length > 0 ? papers.join('和') : '各方的约定';
}

type Point = Exclude<keyof z.output<typeof Opinion>, 'others'>;
const POINTS = Object.keys(Opinion.shape).filter((key): key is Point => key !== 'others');

export function pledges({ alliance, district, site, policy }: ApplicationInput): FileChild[] {
  const { lead, members = [], recommendation } = alliance;
  const agreed = agreedIn(alliance, policy);
  const opinions = opinionsOn(recommendation?.opinion, policy);
  return [
    heading(PARTS.pledges.title),
    subheading('（一）牵头单位承诺'),
    keptProse(pledge(policy, agreed)),
    ...signOff([`牵头单位（盖章）：${lead?.name ?? ''}`, '法定代表人（签字）：']),
    subheading('（二）成员单位意见'),
    keptProse(`我单位同意作为成员单位参加该创新联合体，按照${agreed}承担任务、履行义务。`),
    listTable(SEALS, members, { rowHeight: 1000, blankRows: 5 }),
    subheading('（三）推荐单位审核意见'),
    ...recommendationFacts(recommendation),
    ...opinions.flatMap(([point, text], i) => opinion(point, text, i === opinions.length - 1)),
    // The bureau's place would else often stand alone on the last page.
    ...signOff([`推荐单位（盖章）：${district.authority}`], { withNext: opinions.length <= MOST_TOGETHER }),
    subheading('（四）审核单位审核意见'),
    ...keptBlank(3),
    ...signOff([`审核单位（盖章）：${site.bureau}`]),
  ];
}

/** Points left blank, the board's seal and the bureau's place fit on one page up to so many. */
const MOST_TOGETHER = 5;

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

/** The points that the notice has attested, with what was found; besides them what else was written. */
function opinionsOn(
  written: Draft<z.output<typeof Opinion>> = {},
  policy: ApplicationInput['policy'],
): (readonly [point: string, text: string | undefined])[] {
  const attested = new Set(policy?.clauses.flatMap((clause) => clause.attested ?? []));
  const isAsked = (key: Point) => !policy || attested.has(`recommendation.opinion.${key}`);
  const { others = [] } = written;
  const own = policy ? wordsIn(policy).opinionPoints : [];
  const points = [...new Set([...own, ...others.flatMap(({ point }) => point ?? [])])];
  return [
    ...POINTS.filter((key) => isAsked(key) || written[key]).map(
      (key) => [label('recommendation', 'opinion', key), written[key]] as const,
    ),
    ...points.flatMap((point) => {
      const found = others.filter((other) => other.point === point);
      return (found.length > 0 ? found : [{ opinion: undefined }]).map(({ opinion: text }) => [point, text] as const);
    }),
  ];
}

const opinion = (point: string, text: string | undefined, isLast: boolean): FileChild[] =>
  text ? prose(`${point}：${text}`, 0, { withNext: isLast }) : [keptProse(`${point}：`), ...keptBlank(1)];
