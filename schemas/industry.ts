/** The industries an alliance may serve, 二、（一）1. */
import { z } from 'zod';
import { shown } from './field.ts';
import { Flag, Name, Slug, Text } from './fields.ts';
import { FormerName } from './organisation.ts';

export const Industry = z.strictObject({
  id: shown(Slug, { label: '产业标识', help: '也是网址' }),
  name: shown(Name, { label: '产业', help: '联合体文件中所填的名称' }),
  formerNames: shown(z.array(FormerName).max(20).optional(), {
    label: '曾用名',
    help: '目录改名时，把旧名称和停用的日期写在这里，原来填旧名称的记录照旧有效',
  }),
  kind: shown(z.enum(['重点产业链', '未来产业']), { label: '类别', help: '重点产业链或未来产业，见二、（一）1' }),
  source: shown(Text, { label: '来源', help: '这个名称出自哪里' }),
  verified: shown(Flag, { label: '已核实', help: '是否与市里公布的目录核对过' }),
});
export type Industry = z.output<typeof Industry>;

export const Industries = z.strictObject({
  industries: shown(z.array(Industry).min(1), {
    label: '产业目录',
    help: '10 条重点产业链和“5+N”未来产业中已知的名称',
  }),
});
