/** 填报说明, before the first part: how to fill it in, and which passages of the notice each part answers. */
import { Paragraph, type FileChild } from 'docx';
import { Alliance } from '#schemas/alliance.ts';
import { helpOf } from '#schemas/help.ts';
import { fieldAt } from '#schemas/shape.ts';
import type { ApplicationInput } from './application-input.ts';
import { instruction, runs } from './blocks.ts';
import { citationsFor } from './cited-clauses.ts';
import { label } from './fields.ts';
import { PARTS } from './parts.ts';
import { listTable } from './tables.ts';

/** Fields about which applicants ask most: their own help says what to write. */
const EXPLAINED = [['members', 0, 'name'], ['lead', 'finance'], ['tasks', 0, 'goal'], ['contact']] as const;

export function instructions(input: ApplicationInput): FileChild[] {
  const { policy } = input;
  const parts = Object.values(PARTS).map(({ title, answers }) => ({ title, passages: citationsFor(policy, answers) }));
  const answering = parts.filter(({ passages }) => passages.length > 0);
  const lines = [...advice(input), ...(answering.length > 0 ? ['各部分对应的通知条款：'] : [])];
  return [
    new Paragraph({ style: 'InstructionHead', pageBreakBefore: true, children: runs('填报说明') }),
    ...lines.map((line, i) => instruction(`${i + 1}. ${line}`)),
    ...(answering.length > 0
      ? [
          listTable(
            [
              { head: '部分', share: 60, value: ({ title }) => title },
              { head: '通知条款', share: 96, value: ({ passages }) => passages.join('；') },
            ],
            answering,
            { small: true, rowHeight: 340 },
          ),
        ]
      : []),
  ];
}

const advice = ({ policy, district, site }: ApplicationInput): string[] => [
  `${policy ? `依据《${policy.title}》（${policy.document}）填写。` : ''}由牵头单位会同各成员单位填写，连同“八、附件清单”所列材料提交${district.authority || '推荐单位'}审核。`,
  `${EXPLAINED.map((path) => `${label(...path)}：${helpFor(path, { policy, site })}`).join('；')}。`,
  '金额以万元为单位；研发投入强度为研发投入除以销售收入，由系统计算，不四舍五入。',
  '内容应当真实、准确，文字简明；没有的内容不填，不写“无”“略”。',
  '用 A4 纸双面打印，左侧装订；承诺和意见由各单位签字、盖章。',
];

const helpFor = (
  path: readonly (string | number)[],
  { policy, site }: Pick<ApplicationInput, 'policy' | 'site'>,
): string => {
  const keys = path.map((step) => (typeof step === 'number' ? '[]' : step));
  const field = fieldAt(Alliance, path);
  return field ? helpOf(field, keys, { site: { ...site, documents: [] }, districts: [], policy }) : '';
};
