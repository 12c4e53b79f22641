import { defineRule } from '../define-rule.ts';
import { None } from './none.ts';

/** The lead's legal representative heads the alliance, so the record names that person. */
export default defineRule({
  id: 'lead-legal-representative',
  title: '主要负责人',
  why: '创新联合体由谁主要负责、对外承担责任，要明确到人',
  fix: '在 lead.legalRepresentative 写牵头单位法定代表人的姓名（内部信息，不公开）',
  params: None,
  asks: () => '写明牵头单位法定代表人的姓名（不公开）；登记仓库公开时不写姓名，由推荐单位核实',
  concerns: 'lead',
  *check({ lead }, _params, { register }) {
    if (lead?.legalRepresentative || register.site.repository.visibility === 'public') return;
    yield { path: ['lead', 'legalRepresentative'], message: '牵头单位的法定代表人（即主要负责人）尚未填写' };
  },
  // A public repository names no person; that the board has seen the papers is what its opinion stands for.
  attested: (_alliance, _params, { register }) => register.site.repository.visibility === 'public',
  basis: ({ lead }) => `${lead.name}的法定代表人`,
});
