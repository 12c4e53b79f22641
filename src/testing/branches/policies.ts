/** Branches that change what records are judged by. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { edited, type Branch } from './branch.ts';
import { FIBRE, FIBRE_TEXT } from './small-register.ts';
import { USUAL } from '../registers.ts';

const base = (name: string) => readFileSync(join(USUAL, 'data', name), 'utf8');
const POLICY = 'data/policies/2024.yaml';
const easier = edited(base('policies/2024.yaml'), [
  'with: { atLeast: 3, countLead: false }',
  'with: { atLeast: 2, countLead: false }',
]);
const otherWord = edited(base('policies/2024.yaml'), ['{ word: 创新型领军企业,', '{ word: 示例链主企业,']);
const RESEARCH = /  - name: 示例先进纤维研究院[^]*?signatory: .*\n/;

export const POLICIES: readonly Branch[] = [
  {
    name: 'policy-edited',
    about: '放宽已经用过的通知，原文和数字一起改',
    base: { [FIBRE]: FIBRE_TEXT.replace(RESEARCH, '') },
    change: {
      [POLICY]: edited(easier, ['成员单位原则上不少于 3 个', '成员单位原则上不少于 2 个']),
      'data/policies/2024.md': edited(base('policies/2024.md'), ['原则上不少于 3 个', '原则上不少于 2 个']),
    },
  },
  {
    name: 'policy-and-data',
    about: '放宽通知，同时减少成员，使自己通过',
    change: { [POLICY]: easier, [FIBRE]: FIBRE_TEXT.replace(RESEARCH, '') },
  },
  {
    name: 'words-edited',
    about: '通知少了一个用语，用它的记录没有改动',
    change: { [POLICY]: otherWord },
  },
  {
    name: 'words-and-data',
    about: '给通知换一个用语，同时给自己换上',
    change: { [POLICY]: otherWord, [FIBRE]: edited(FIBRE_TEXT, ['kind: 创新型领军企业', 'kind: 示例链主企业']) },
    accept: ['change/mixed', 'change/bureau'],
  },
  { name: 'policy-removed', about: '删去用过的通知', change: { [POLICY]: null, 'data/policies/2024.md': null } },
  {
    name: 'notice-edited',
    about: '改通知原文',
    change: { 'data/policies/2024.md': `${base('policies/2024.md')}\n附注：以实际为准。\n` },
  },
  { name: 'site-broken', about: '基础文件写坏', change: { 'data/site.yaml': 'city: 示例市\n' } },
  {
    name: 'board-removed',
    about: '删去一个还有记录的板块',
    change: { 'data/districts.yaml': base('districts.yaml').replace(/.*id: ganyu.*\n/, '') },
  },
];
