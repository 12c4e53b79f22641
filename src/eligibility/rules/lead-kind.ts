import { z } from 'zod';
import { LeadKind } from '#schemas/organisation.ts';
import { defineRule } from '../define-rule.ts';

const Pair = z.string().length(2);

/** 二、（一）2: the lead is of one of the three kinds, and its credit code says nothing else. */
export default defineRule({
  id: 'lead-kind',
  title: '牵头单位类别',
  why: '创新联合体由创新型领军企业、行业龙头企业或重点研发机构牵头',
  fix: '对照营业执照或法人证书，改正牵头单位类别或信用代码',
  params: z.strictObject({
    enterpriseKinds: z.array(LeadKind),
    enterprisePairs: z.array(Pair),
    instituteKinds: z.array(LeadKind),
    institutePairs: z.array(Pair),
  }),
  asks: ({ enterpriseKinds, enterprisePairs, instituteKinds, institutePairs }) =>
    `牵头单位为${[...enterpriseKinds, ...instituteKinds].join('、')}之一，且与统一社会信用代码的前两位相符：${enterpriseKinds.join('、')}为 ${enterprisePairs.join('、')}，${instituteKinds.join('、')}为 ${institutePairs.join('、')}`,
  concerns: 'lead',
  *check({ lead }, { enterpriseKinds, enterprisePairs, instituteKinds, institutePairs }) {
    if (!lead?.kind) yield { path: ['lead', 'kind'], message: '牵头单位类别尚未填写' };
    if (!lead?.kind || !lead.creditCode) return;
    const pair = lead.creditCode.slice(0, 2);
    const fits =
      (enterpriseKinds.includes(lead.kind) && enterprisePairs.includes(pair)) ||
      (instituteKinds.includes(lead.kind) && institutePairs.includes(pair));
    if (fits) return;
    const needed = enterpriseKinds.includes(lead.kind)
      ? `企业的信用代码以 ${enterprisePairs.join('、')} 开头`
      : `研发机构的信用代码以 ${institutePairs.join('、')} 开头`;
    yield {
      path: ['lead', 'kind'],
      message: `牵头单位类别为${lead.kind}，信用代码却以 ${pair} 开头；${needed}`,
      found: lead.kind,
      needed,
    };
  },
  basis: ({ lead }) => `牵头单位为${lead.kind}`,
});
