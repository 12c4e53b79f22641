import { z } from 'zod';
import { Name } from '#schemas/fields.ts';
import { defineRule } from '../define-rule.ts';

/** 二、（二）1: the lead is registered in the city. The credit code's division is no proof: codes outlive moves. */
export default defineRule({
  id: 'lead-registered-locally',
  title: '牵头单位在本市注册',
  why: '牵头单位是对外承担责任的主体，应为在本市注册的独立法人',
  fix: '按营业执照或法人证书写注册地，如 连云港市海州区；不在本市注册的单位不能牵头',
  params: z.strictObject({ city: Name }),
  *check({ lead }, { city }) {
    if (!lead?.registeredIn)
      yield { path: ['lead', 'registeredIn'], message: '牵头单位注册地尚未填写', needed: `${city}内` };
    else if (!lead.registeredIn.startsWith(city)) {
      yield {
        path: ['lead', 'registeredIn'],
        message: `牵头单位注册在${lead.registeredIn}，应在${city}`,
        found: lead.registeredIn,
        needed: `以“${city}”开头`,
      };
    }
  },
  basis: ({ lead }) => `注册在${lead.registeredIn}`,
});
