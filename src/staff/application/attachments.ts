/** 八、附件清单. */
import type { FileChild } from 'docx';
import type { Alliance } from '#schemas/alliance.ts';
import type { Draft } from '#schemas/draft.ts';
import { asksFor } from '#schemas/notice-words.ts';
import { NO_WORDS } from '#schemas/word-meaning.ts';
import type { ApplicationInput } from './application-input.ts';
import { heading } from './blocks.ts';
import { day, joined, label, statesFigures } from './fields.ts';
import { PARTS } from './parts.ts';
import { listTable, type ListColumn } from './tables.ts';

/** A paper handed in, and what the register knows of it. */
type Attachment = readonly [name: string, known: string | undefined];

const COLUMNS: readonly ListColumn<Attachment>[] = [
  { head: '序号', share: 12, centred: true, value: (_, i) => String(i + 1) },
  { head: '材料', share: 48, value: ([name]) => name },
  { head: '登记情况', share: 76, value: ([, known]) => known },
  { head: '已附', share: 16, centred: true, value: () => '已附□' },
];

export const attachments = ({ alliance, policy }: ApplicationInput): FileChild[] => [
  heading(PARTS.attachments.title),
  listTable(COLUMNS, papersOf(alliance, policy), { small: true }),
];

/** What the notice asks for or a field of the record rests on. */
function papersOf(
  { agreement, charter, lead, members = [] }: Draft<Alliance>,
  policy: ApplicationInput['policy'],
): Attachment[] {
  const organisations = [lead, ...members];
  const names = (those: typeof organisations) => those.flatMap((each) => each?.name ?? []).join('\n');
  const certified = names(organisations.filter((each) => (each?.highTech ?? []).length > 0));
  const authorised = names(organisations.filter((each) => each?.signatory?.as === '授权人'));
  const known = (name: string, value: string | undefined) => value && `${name}：${value}`;
  const charterFacts = [
    known(label('charter', 'adopted'), day(charter?.adopted)),
    known(label('charter', 'covers'), charter?.covers?.join('、')),
  ];
  return [
    ['组建协议', known(label('agreement', 'signed'), day(agreement?.signed))],
    ...(charter || asksFor(policy, 'charter-complete')
      ? ([['创新联合体章程', joined('\n', ...charterFacts)]] as const)
      : []),
    ['牵头单位、成员单位的营业执照或法人证书', undefined],
    ...(authorised ? ([['法定代表人授权书', authorised]] as const) : []),
    ...(certified || asksFor(policy, 'member-high-tech') ? ([['高新技术企业证书', certified]] as const) : []),
    ...(lead && statesFigures(lead.kind, policy?.vocabulary ?? NO_WORDS)
      ? ([['上一年度销售收入和研发投入的证明', lead.name]] as const)
      : []),
  ];
}
