import { expect, test } from 'vitest';
import { inWords, objectionsTo, type Adoption } from './adoption.ts';

const EAST = { id: 'east', name: '东区', authority: '东区科技局' };
const ADOPTION: Adoption = {
  city: '示例市',
  bureau: '示例市科学技术局',
  name: '示例市创新联合体',
  url: 'https://kjj.city.example',
  base: '/',
  repository: { url: 'https://github.com/city/alliances', visibility: 'private' },
  documents: ['示科', '示科函'],
  owners: ['@city/bureau'],
  districts: [EAST],
};
const said = (different: Partial<Adoption>) => objectionsTo({ ...ADOPTION, ...different }).map(inWords);

test.each<[string, Partial<Adoption>]>([
  ['all is its own', {}],
  ['a path with and without a slash at its end', { base: '/alliances/' }],
  ['two parts, no slash', { base: '/kjj/alliances' }],
  ['no reviewers', { owners: [] }],
  ['an address with a slash at its end', { url: 'https://kjj.city.example/' }],
])('nothing against it: %s', (_, different) => {
  expect(said(different)).toEqual([]);
});

test.each<[Partial<Adoption>, string]>([
  [{ url: 'https://register.example' }, '网址：是示例的网址（自己的网址）'],
  [{ url: 'https://register.example/' }, '网址：是示例的网址（自己的网址）'],
  [
    { contact: { email: 'gxc@kjj.example.cn' } },
    '联系方式 › 单位邮箱：“gxc@kjj.example.cn”是示例的邮箱（自己的单位邮箱，没有的整项联系方式不填）',
  ],
  [
    { districts: [{ ...EAST, contact: { email: 'kjj@east.example.cn' } }] },
    '板块 第 1 项 › 联系方式 › 单位邮箱：“kjj@east.example.cn”是示例的邮箱（自己的单位邮箱，没有的整项联系方式不填）',
  ],
  [{ url: 'https://a.example/x/' }, '网址：带有路径“/x/”（只写到域名，路径写在 base）'],
  [{ url: 'https://a.example/?a=1#b' }, '网址：带有路径“/?a=1#b”（只写到域名，路径写在 base）'],
  [{ base: 'alliances' }, '路径：“alliances”不是路径（/ 或 /名称/）'],
  [{ base: '/a b/' }, '路径：“/a b/”不是路径（/ 或 /名称/）'],
  [{ base: '//a' }, '路径：“//a”不是路径（/ 或 /名称/）'],
  [
    { repository: { url: 'https://github.com/lyg-register/register/', visibility: 'public' } },
    '登记仓库 › 仓库地址：是示例的仓库（自己的仓库地址）',
  ],
  [
    { owners: ['@city/bureau', '@lyg-register/bureau'] },
    '市局审核组 第 2 项：“@lyg-register/bureau”是示例的审核组（自己的审核组，没有的不填）',
  ],
  [
    { districts: [EAST, { ...EAST, id: 'west', name: '西区', owners: ['@lyg-register/west'] }] },
    '板块 第 2 项 › 代码托管平台上的审核组 第 1 项：“@lyg-register/west”是示例的审核组（自己的审核组，没有的不填）',
  ],
  [{ documents: ['示科', '示例连科'] }, '市局发文代字 第 2 项：“示例连科”是示例的代字（市局自己的发文代字）'],
  [{ districts: [EAST, { ...EAST, name: '西区' }] }, '板块 第 2 项 › 板块标识：标识“east”重复（不重复的标识和名称）'],
  [{ districts: [EAST, { ...EAST, id: 'west' }] }, '板块 第 2 项 › 板块：名称“东区”重复（不重复的标识和名称）'],
])('%j', (different, sentence) => {
  expect(said(different)).toEqual([sentence]);
});
