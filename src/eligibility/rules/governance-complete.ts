import { z } from 'zod';
import { Governance } from '#schemas/alliance.ts';
import { labelOf } from '#schemas/shape.ts';
import { defineRule } from '../define-rule.ts';

const Part = z.enum(['body', 'ipOwnership', 'licensing', 'benefitSharing', 'funding']);
const label = (part: z.output<typeof Part>) => labelOf(Governance, [part]);

/** The governing body and the four mechanisms. */
export default defineRule({
  id: 'governance-complete',
  title: '运行机制健全',
  why: '怎样管理、怎样分配事先约定，才能长期合作',
  fix: '在 governance 下逐项写明（内部信息，不公开）',
  params: z.strictObject({ parts: z.array(Part) }),
  asks: ({ parts }) => `写明${parts.map(label).join('、')}；“无”“略”“见附件”等不算写明`,
  *check({ governance }, { parts }) {
    for (const part of parts)
      if (!governance?.[part])
        yield { path: ['governance', part], message: `${label(part)}尚未填写`, needed: label(part) };
  },
  basis: (_alliance, { parts }) => `已写明${parts.map(label).join('、')}`,
});
