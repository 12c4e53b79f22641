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
const RESEARCH = /  - name: 示例先进纤维研究院[^]*?signatory: .*\n/;

export const POLICIES: readonly Branch[] = [
  {
    name: 'policy-edited',
    about: '放宽已经用过的通知',
    base: { [FIBRE]: FIBRE_TEXT.replace(RESEARCH, '') },
    change: { [POLICY]: easier },
  },
  {
    name: 'policy-and-data',
    about: '放宽通知，同时减少成员，使自己通过',
    change: { [POLICY]: easier, [FIBRE]: FIBRE_TEXT.replace(RESEARCH, '') },
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
