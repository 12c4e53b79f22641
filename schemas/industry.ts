/** The industries an alliance may serve, 二、（一）1. */
import { z } from 'zod';
import { shown } from './field.ts';
import { Name, Slug, Text } from './text-fields.ts';
import { Flag } from './number-fields.ts';
import { FormerName } from './organisation.ts';

export const Industry = z.strictObject({
  id: shown(Slug, { label: '产业标识', help: '也是网址' }),
  name: shown(Name, { label: '产业', help: '联合体文件中所填的名称' }),
  formerNames: shown(z.array(FormerName).max(20).optional(), {
    label: '曾用名',
    help: '目录改名时，把旧名称和停用的日期写在这里，原来填旧名称的记录照旧有效',
  }),
  kind: shown(Name.optional(), { label: '类别', help: '目录分了类的，写哪一类；没有查实的不填' }),
  source: shown(Text, { label: '来源', help: '这个名称出自哪里' }),
  verified: shown(Flag, { label: '已核实', help: '是否与市里公布的目录核对过' }),
});
export type Industry = z.output<typeof Industry>;

export const Industries = z.strictObject({
  complete: shown(Flag, {
    label: '目录完整',
    help: '与市里公布的目录核对过、全部在内的写 true；不完整时，目录外的产业另行认定，不算不符合',
  }),
  industries: shown(z.array(Industry).min(1), {
    label: '产业目录',
    help: '通知所指产业中已知的名称',
  }),
});
