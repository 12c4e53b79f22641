import { z } from 'zod';
import { Name } from '#schemas/fields.ts';
import { defineRule } from '../define-rule.ts';

/** What is registered without being a legal person of its own. */
const BRANCH = /(分公司|分院|分所|分校|办事处|代表处)$/;
/** A licence may write the province before the city. */
const PROVINCE = /^[一-龥]{2,6}?(省|自治区)/;

/** 二、（二）1: the lead is registered in the city. The credit code's division is no proof: codes outlive moves. */
export default defineRule({
  id: 'lead-registered-locally',
  title: '牵头单位在本市注册',
  why: '牵头单位是对外承担责任的主体，应为在本市注册的独立法人',
  fix: '按营业执照或法人证书写注册地，如 连云港市海州区；不在本市注册的单位不能牵头',
  params: z.strictObject({ city: Name }),
  asks: ({ city }) => `牵头单位的注册地在${city}，且不是分公司、分院、办事处等分支机构`,
  *check({ lead }, { city }) {
    if (!lead?.registeredIn)
      yield { path: ['lead', 'registeredIn'], message: '牵头单位注册地尚未填写', needed: `${city}内` };
    else if (!lead.registeredIn.replace(PROVINCE, '').startsWith(city)) {
      yield {
        path: ['lead', 'registeredIn'],
        message: `牵头单位注册在${lead.registeredIn}，应在${city}`,
        found: lead.registeredIn,
        needed: `${city}内，如 ${city}××区`,
      };
    }
    if (lead?.name && BRANCH.test(lead.name)) {
      const message = `牵头单位“${lead.name}”是分支机构，应为独立法人`;
      yield {
        path: ['lead', 'name'],
        message,
        found: lead.name,
        needed: '独立法人',
        fix: '由所属法人牵头，写法人的全称',
      };
    }
  },
  basis: ({ lead }) => `注册在${lead.registeredIn}`,
});
