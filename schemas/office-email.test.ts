/** Office mailboxes: what is read, and what is no mailbox of an office; none of them is personal data to the gate. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import { findPersonalData } from '#src/registry/privacy.ts';
import { OfficeEmail } from './office-email.ts';

const read = (text: string) => z.safeDecode(OfficeEmail, text);

test.each([
  ['gxc@kjj.lyg.gov.cn', 'gxc@kjj.lyg.gov.cn'],
  [' GXC@KJJ.example.cn ', 'gxc@kjj.example.cn'],
  ['gxc @ kjj.example.cn', 'gxc@kjj.example.cn'],
  ['ｇｘｃ＠kjj.example.cn', 'gxc@kjj.example.cn'],
  [`${'a'.repeat(93)}@kjj.cn`, `${'a'.repeat(93)}@kjj.cn`],
  ['gxc@kjj.lyg-hightech-park.example.cn', 'gxc@kjj.lyg-hightech-park.example.cn'],
  ['kjj-gxc.2@163-park.example.cn', 'kjj-gxc.2@163-park.example.cn'],
])('%s is read', (text, address) => {
  expect(read(text).data).toBe(address);
  expect(findPersonalData(address)).toEqual([]);
});

test.each(['kjj@qq.com', 'lygkjj@163.com', 'KJJ@vip.sina.com', 'kjj@yahoo.com.cn', 'kjj@foxmail.com'])(
  '%s anybody can have: neither field nor gate takes it',
  (text) => {
    const [issue] = read(text).error?.issues ?? [];
    expect(issue?.message).toBe('是个人也能注册的邮箱');
    expect(issue?.code === 'custom' && issue.params?.['needed']).toContain('只写办公电话和地址');
    expect(findPersonalData(text)).toHaveLength(1);
  },
);

test.each([
  'gxc',
  'gxc@kjj',
  'gxc@@kjj.cn',
  'a b@kjj.cn,c@kjj.cn',
  'mailto:gxc@kjj.cn',
  'gxc@kjj.cn?bcc=x',
  '高新处@kjj.cn',
  `${'a'.repeat(94)}@kjj.cn`,
])('%s is no address', (text) => {
  const [issue] = read(text).error?.issues ?? [];
  expect(issue?.message).toBe('不是邮箱地址');
  expect(issue?.code === 'custom' && issue.params?.['needed']).toContain('gxc@kjj.example.cn');
});
