/**
 * A notice's words for kinds of organisation, of task and of what a charter states, each with what it is: rules ask for
 * the property, never for the word.
 */
import { z } from 'zod';
import { shown } from './field.ts';
import { Name, Text } from './text-fields.ts';
import { Flag } from './number-fields.ts';
import { CodePair } from './site-fields.ts';

/** What an organisation is, whatever a notice calls it. 境外 has no credit code; 其他 is asked nothing in particular. */
export const Nature = z.enum(['企业', '研究', '境外', '其他']);
export type Nature = z.output<typeof Nature>;

const kind = {
  word: shown(Name, { label: '名称', help: '通知所用的词，登记文件照填' }),
  is: shown(Nature, { label: '性质', help: '企业、研究（高校院所等研究机构）、境外或其他' }),
  pairs: shown(z.array(CodePair).max(40).optional(), {
    label: '信用代码前两位',
    help: '这一类单位的统一社会信用代码以什么开头；不核对的不填',
  }),
  about: shown(Text.optional(), { label: '说明', help: '写进填写说明，如哪些单位属于这一类' }),
};

export const MemberWord = z.strictObject(kind);
export const LeadWord = z.strictObject({
  ...kind,
  figures: shown(Flag.optional(), { label: '须填经营数据', help: '这一类牵头单位要填上一年度经营数据的，写 true' }),
});
export type OrganisationWord = z.output<typeof LeadWord>;

export const Vocabulary = z.strictObject({
  leadKinds: shown(z.array(LeadWord).min(1).max(20), { label: '牵头单位类别', help: '每类一项' }),
  memberKinds: shown(z.array(MemberWord).min(1).max(20), { label: '成员单位类别', help: '每类一项' }),
  taskKinds: shown(z.array(Name).max(20), { label: '任务类别', help: '主要任务的简称；通知没有分类的写 []' }),
  charterContents: shown(z.array(Name).max(20), { label: '章程内容', help: '章程应写明的各项；通知没有列明的写 []' }),
});
export type Vocabulary = z.output<typeof Vocabulary>;
