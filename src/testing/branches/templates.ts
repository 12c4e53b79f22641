/** Branches that bring or change the bureau's own annexes, which papers are filled in from. */
import { paragraph, wordTable, wordTemplate } from '../templates.ts';
import type { Branch } from './branch.ts';

const ANNEX = 'data/policies/2024.application.docx';
const NAMES = paragraph('附件 1：{{联合体名称}}，{{牵头单位.单位名称}}');

export const TEMPLATES: readonly Branch[] = [
  {
    name: 'template-wrong',
    about: '放进附件模板，栏目名称写错，里面有手机号',
    change: {
      [ANNEX]: wordTemplate(
        `${paragraph('建设申请书：{{联合体名陈}}')}${wordTable(['{{成员单位.单位名称}}{{任务.任务名称}}'])}${paragraph('联系 13800138000')}`,
      ),
    },
  },
  {
    name: 'template-changed',
    about: '改附件模板的一句话',
    base: { [ANNEX]: wordTemplate(NAMES + paragraph('（盖章）')) },
    change: { [ANNEX]: wordTemplate(NAMES + paragraph('（签字、盖章）')) },
  },
  {
    name: 'template-macros',
    about: '附件模板换成带宏的',
    base: { [ANNEX]: wordTemplate(NAMES) },
    change: { [ANNEX]: wordTemplate(NAMES, { 'word/vbaProject.bin': '宏' }) },
  },
];
