import { expect, test } from 'vitest';
import { readBoardLine } from './board-line.ts';

const EAST = { id: 'east', name: '东区', authority: '东区科技局' };

test.each([
  ['east 东区 东区科技局', EAST],
  ['  east　东区，东区科技局  ', EAST],
  ['east 东区 东区科技局 @city/east @clerk', { ...EAST, owners: ['@city/east', '@clerk'] }],
  ['east 东区 东区科技局 @city/east 320706', { ...EAST, divisionCode: '320706', owners: ['@city/east'] }],
  [
    'east 东区 东区科技局 kjj@east.gov.cn 0999-85800011 @city/east',
    { ...EAST, contact: { email: 'kjj@east.gov.cn', phone: '0999-85800011' }, owners: ['@city/east'] },
  ],
  ['320706 east 东区 @clerk 东区科技局', { ...EAST, divisionCode: '320706', owners: ['@clerk'] }],
])('%s', (line, board) => {
  expect(readBoardLine(line)).toEqual({ board });
});

test.each([
  ['', /^少了几项，应为：标识 名称 科技主管部门/],
  ['east 东区 @city/east', /^少了几项/],
  ['east 东区 东区科技局 西区', /^多了“西区”/],
  ['con 东区 东区科技局', /^板块标识：“con”是 Windows 留给设备的名称，在 Windows 上打不开（换一个，如 con-1）$/],
  [
    'East 东区 东区科技局',
    /^板块标识：不是标识（只能用小写英文字母、数字和连字符（-），不能有汉字、空格、大写字母和下划线）$/,
  ],
  ['east =东区 东区科技局', /^板块：以“=”开头/],
  ['east 东区 东区科技局 kjj@qq.com', /^联系方式 › 单位邮箱：是个人也能注册的邮箱（单位自己域名/],
  ['east 东区 东区科技局 @city/east/x', /^代码托管平台上的审核组 第 1 项：不是审核组/],
])('%j is no board', (line, problem) => {
  expect(readBoardLine(line)).toEqual({ problem: expect.stringMatching(problem) });
});
