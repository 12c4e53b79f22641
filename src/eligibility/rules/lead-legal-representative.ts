import { defineRule } from '../define-rule.ts';
import { None } from './none.ts';

/** The record names the lead's legal representative. */
export default defineRule({
  id: 'lead-legal-representative',
  title: '牵头单位的法定代表人',
  why: '谁代表牵头单位负责，要明确到人',
  fix: '在 lead.legalRepresentative 写牵头单位法定代表人的姓名（内部信息，不公开）',
  params: None,
  asks: () => '写明牵头单位法定代表人的姓名（不公开）；登记仓库公开时不写姓名，由推荐单位核实',
  concerns: 'lead',
  *check({ lead }, _params, { register }) {
    if (lead?.legalRepresentative || register.site.repository.visibility === 'public') return;
    yield { path: ['lead', 'legalRepresentative'], message: '牵头单位的法定代表人尚未填写' };
  },
  // A public repository names no person; that the board has seen the papers is what its opinion stands for.
  attested: (_alliance, _params, { register }) => register.site.repository.visibility === 'public',
  basis: ({ lead }) => `${lead.name}的法定代表人`,
});
