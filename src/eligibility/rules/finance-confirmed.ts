import type { DataPath } from '#schemas/shape.ts';
import { namesOf } from '#src/registry/state/parties.ts';
import { defineRule } from '../define-rule.ts';
import { nameKey } from '#src/registry/name-key.ts';
import { None } from './none.ts';

/** The way out where the figures themselves may stand. */
const FIGURES = '删去 confirmedBy，填写销售收入和研发投入';

/** Data: who confirms figures that a public repository must not hold; a private one holds the figures themselves. */
export default defineRule({
  id: 'finance-confirmed',
  title: '经营数据由科技主管部门核实',
  why: '不写数额时，结论全凭核实单位的署名，牵头单位不能核实自己',
  fix: '由核实过数额的科技主管部门署名（confirmedBy），写全称',
  params: None,
  asks: () =>
    '登记仓库不公开时填写数额，不写核实单位；登记仓库公开时，核实单位是县区、板块科技主管部门（现名或曾用名）或市局',
  *check({ lead, formerLeads = [] }, _params, { register: { site, districts } }) {
    const leads = [
      { path: ['lead'] as DataPath, confirmedBy: lead?.finance?.confirmedBy },
      ...formerLeads.map(({ finance }, i) => ({
        path: ['formerLeads', i] as DataPath,
        confirmedBy: finance?.confirmedBy,
      })),
    ].flatMap(({ path, confirmedBy }) => (confirmedBy === undefined ? [] : [{ path, confirmedBy }]));
    if (leads.length === 0) return;
    const offices = districts.flatMap(({ authority, formerAuthorities }) =>
      namesOf({ name: authority, formerNames: formerAuthorities }),
    );
    for (const { path, confirmedBy } of leads) {
      const at = { path: [...path, 'finance', 'confirmedBy'], found: confirmedBy };
      if (site.repository.visibility === 'private')
        yield { ...at, part: 'key', message: '登记仓库不公开，经营数据应填写数额，不写核实单位', fix: FIGURES };
      else if (![...offices, site.bureau].some((office) => nameKey(office) === nameKey(confirmedBy)))
        yield {
          ...at,
          message: `核实单位“${confirmedBy}”不是科技主管部门`,
          needed: [...new Set([...districts.map(({ authority }) => authority), site.bureau])].join('、'),
        };
    }
  },
});
