import { z } from 'zod';
import { Count } from '#schemas/fields.ts';
import { isOpen } from '#src/registry/stages.ts';
import { defineRule } from '../define-rule.ts';

/** 二、（一）2: one open alliance a lead. The earlier application stands; the later one has the finding. */
export default defineRule({
  id: 'one-alliance-per-lead',
  title: '一个牵头单位牵头一个联合体',
  why: '牵头单位对外承担责任，精力应集中在一个创新联合体上',
  fix: '更换牵头单位，或待前一个联合体退出；确有理由的，由市局书面同意后在 waivers 中写明（rule: one-alliance-per-lead）',
  params: z.strictObject({ atMost: Count }),
  asks: ({ atMost }) => `同一单位（按信用代码）牵头的联合体不超过 ${atMost} 个；已退出和终止的不算，先申报的优先`,
  applies: (alliance) => isOpen(alliance),
  *check({ lead }, { atMost }, { register, id }) {
    if (!lead?.creditCode) return;
    const led = register.openByLead.get(lead.creditCode) ?? [];
    const place = led.findIndex((record) => record.id === id);
    const earlier = led.slice(0, Math.max(place, 0));
    if (earlier.length < atMost) return;
    // The first few are enough to see why; a message that names all would grow with the square of their number.
    const named = earlier.slice(0, 3).map(({ draft, source }) => `“${draft.name ?? source.file}”（${source.file}）`);
    const others = `${named.join('、')}${earlier.length > named.length ? `等 ${earlier.length} 个联合体` : ''}`;
    yield {
      path: ['lead', 'creditCode'],
      message: `${lead.name ?? '牵头单位'}已牵头${others}，原则上一个牵头单位只牵头 ${atMost} 个联合体`,
      found: `已牵头 ${earlier.length} 个`,
      needed: `最多 ${atMost} 个`,
      ...(lead.name ? { subject: lead.name } : {}),
    };
  },
  basis: () => '没有牵头其他在建的联合体',
});
