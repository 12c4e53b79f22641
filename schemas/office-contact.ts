/** How an office is reached: by whoever sends it a file, and by whoever asks what became of it. */
import { z } from 'zod';
import { shown } from './field.ts';
import { Name, OfficePhone, Text } from './text-fields.ts';
import { OfficeEmail } from './office-email.ts';

/** What is not known is left out: pages then say less, and make nothing up. */
export const OfficeContact = z.strictObject({
  office: shown(Name.optional(), { label: '收件部门', help: '写部门，不写个人' }),
  email: shown(OfficeEmail.optional(), {
    label: '单位邮箱',
    help: '收登记文件的公用邮箱，单位自己的域名；个人邮箱、QQ 和网易等邮箱不收',
  }),
  phone: shown(OfficePhone.optional(), { label: '办公电话', help: '只可为办公座机，写作 {phone}' }),
  address: shown(Text.optional(), { label: '通信地址', help: '邮寄或当面提交的地址' }),
});
export type OfficeContact = z.output<typeof OfficeContact>;
