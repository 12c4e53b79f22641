import { z } from 'zod';
import { Text } from '#schemas/text-fields.ts';
import { defineRule } from '../define-rule.ts';

/** A clause that nothing in the register can tell: it is shown with why, and never as met. */
export default defineRule({
  id: 'not-checked',
  title: '不由系统核对的要求',
  why: '有些要求登记数据里看不出来，系统不作结论，也不把它算作通过',
  fix: '按通知原文办理，不用改登记文件',
  params: z.strictObject({ because: Text }),
  asks: ({ because }) => `系统不核对：${because}`,
  unchecked: true,
  check: () => [],
  basis: (_alliance, { because }) => because,
});
