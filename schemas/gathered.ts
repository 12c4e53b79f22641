/**
 * What was gathered of another register: `data/registers/<id>.json`, written by `npm run gather`, by nobody else. Only what
 * that register publishes itself, in the words it publishes; every text may be shown, and none commands anything.
 */
import { z } from 'zod';
import { shown } from './field.ts';

/** Version of the file's shape; one of another version is gathered anew. */
export const GATHERED_FORMAT = 1;

const Words = z
  .string()
  .min(1)
  .max(300)
  .regex(/^\P{C}*$/u);
const Code = z.string().regex(/^[0-9A-Z]{18}$/);
const Day = z.iso.date();
const Id = z
  .string()
  .max(100)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
const DecisionId = z.string().regex(/^20\d{2}\/[a-z0-9-]{1,100}$/);

const id = shown(Id, { label: '标识', help: '永久不变' });
const name = shown(Words, { label: '名称', help: '截至那天的名称' });
const until = shown(Day, { label: '至', help: '从这一天起不再是' });
const formerNames = shown(z.array(z.strictObject({ name, until })).optional(), {
  label: '曾用名',
  help: '没有的不写',
});
/** Without a code: a partner from abroad. */
const party = { name, creditCode: shown(Code.optional(), { label: '信用代码', help: '境外单位没有' }), formerNames };

export const GatheredAlliance = z.strictObject({
  id,
  name,
  formerNames,
  standing: shown(z.enum(['在册', '公示', '已退出', '未列入']), { label: '名单状态', help: '截至那天的' }),
  periods: shown(
    z.array(
      z.strictObject({
        from: shown(Day, { label: '列入', help: '这一天起在册' }),
        until: shown(Day.optional(), { label: '退出', help: '这一天起不在册；仍在册的不写' }),
      }),
    ),
    { label: '在册时段', help: '没有列入过的为空' },
  ),
  lead: shown(z.strictObject(party), { label: '牵头单位', help: '截至那天的' }),
  formerLeads: shown(z.array(z.strictObject({ ...party, until })).optional(), {
    label: '以前的牵头单位',
    help: '没有的不写',
  }),
  members: shown(
    z.array(
      z.strictObject({
        ...party,
        joined: shown(Day.optional(), { label: '加入', help: '组建时就在的不写' }),
        left: shown(Day.optional(), { label: '退出', help: '还在的不写' }),
      }),
    ),
    { label: '成员单位', help: '连同已退出的' },
  ),
});
export type GatheredAlliance = z.output<typeof GatheredAlliance>;

export const Gathered = z.strictObject({
  format: shown(z.literal(GATHERED_FORMAT), { label: '格式', help: '这个文件的格式' }),
  url: shown(z.url({ protocol: /^https?$/ }), { label: '网址', help: '那个登记簿写明的首页' }),
  gathered: shown(Day, { label: '取到的日子', help: '最近一次取到' }),
  asOf: shown(Day, { label: '截至', help: '那个登记簿的数据日期' }),
  sample: shown(z.boolean(), { label: '示例', help: '全部联合体都是示例' }),
  revision: shown(z.strictObject({ commit: z.string().regex(/^[0-9a-f]{40}$/), modified: z.boolean() }).nullable(), {
    label: '版本',
    help: '不在代码仓库里生成的没有',
  }),
  // As the register's own list of what it ever published has them: nothing of them may be gone the next time.
  published: shown(
    z.strictObject({
      ids: z.record(Id, Day.nullable()),
      samples: z.array(Id),
      decisions: z.record(DecisionId, z.array(Id)),
    }),
    { label: '公开过的', help: '联合体的标识和列入日期、示例、决定；下一次不得少' },
  ),
  alliances: shown(z.array(GatheredAlliance), { label: '联合体', help: '次序与那个登记簿的名单相同' }),
});
export type Gathered = z.output<typeof Gathered>;
