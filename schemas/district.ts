/** The boards (板块) whose science offices recommend alliances; an alliance's folder names its board. */
import { z } from 'zod';
import { internal, shown } from './field.ts';
import { Name, Slug, Text } from './text-fields.ts';
import { Owner } from './site-fields.ts';
import { OfficeContact } from './office-contact.ts';
import { FormerName } from './organisation.ts';

export const District = z.strictObject({
  id: shown(Slug, { label: '板块标识', help: '也是文件夹名和网址' }),
  name: shown(Name, { label: '板块', help: '推荐联合体的县区、板块，写通知里的名称' }),
  authority: shown(Name, { label: '科技主管部门', help: '负责审核推荐的部门' }),
  formerAuthorities: shown(z.array(FormerName).max(20).optional(), {
    label: '科技主管部门曾用名',
    help: '机构改革更名时，把旧名称和停用的日期写在这里，原来的推荐照旧有效',
  }),
  divisionCode: shown(Text.optional(), { label: '行政区划代码', help: 'GB/T 2260，没有的不填' }),
  contact: shown(OfficeContact.optional(), {
    label: '联系方式',
    help: '收本板块申报的部门、单位邮箱、办公电话和地址，会公开；没有的不填',
  }),
  owners: internal(z.array(Owner).optional(), {
    label: '代码托管平台上的审核组',
    help: '如 @组织/板块，用于生成 CODEOWNERS',
  }),
});
export type District = z.output<typeof District>;

export const Districts = z.strictObject({
  districts: shown(z.array(District).min(1), { label: '板块', help: '推荐联合体的县区、板块' }),
});
