import { expect, test } from 'vitest';
import { contactParts, mailSubject, namesContact } from './office-contact.ts';

test('what is known is told in one order, with what it opens', () => {
  const contact = { address: '示例路 1 号', phone: '0518-85800000', email: 'gxc@kjj.example.cn', office: '高新处' };
  expect(contactParts(contact, mailSubject('示例&甲', 'A7K3-9QXM'))).toEqual([
    { term: '收件部门', value: '高新处' },
    {
      term: '单位邮箱',
      value: 'gxc@kjj.example.cn',
      href: `mailto:gxc@kjj.example.cn?subject=${encodeURIComponent('登记文件：示例&甲（编号 A7K3-9QXM）')}`,
    },
    { term: '办公电话', value: '0518\u201185800000', href: 'tel:051885800000' },
    { term: '地址', value: '示例路 1 号' },
  ]);
  expect(contactParts({ email: 'gxc@kjj.example.cn' })).toEqual([
    { term: '单位邮箱', value: 'gxc@kjj.example.cn', href: 'mailto:gxc@kjj.example.cn' },
  ]);
  expect(contactParts(undefined)).toEqual([]);
});

test.each([
  ['联系人：市科技局高新处 电话：85805561', true],
  ['材料报送单位邮箱', true],
  ['按时报送。', false],
])('“%s” says how to reach the office: %s', (notice, expected) => {
  expect(namesContact(notice)).toBe(expected);
});
