/** What rules say of tasks in which anything may be missing: each gap where it is, and nothing made up about it. */
import { describe, expect, test } from 'vitest';
import type { AllianceDraft } from '../define-rule.ts';
import { said } from '#src/testing/checked.ts';

type Row = [what: string, draft: AllianceDraft, expected: string[], params?: object];

const TASKS = { required: ['关键技术攻关', '成果转化'] };

const ROWS: Record<string, Row[]> = {
  'task-kinds': [
    ['nothing', {}, ['tasks key follows 任务中没有关键技术攻关、成果转化，各至少有一项'], TASKS],
    ['no tasks', { tasks: [] }, ['tasks key follows 任务中没有关键技术攻关、成果转化，各至少有一项'], TASKS],
    [
      'one kind that cannot be read',
      { tasks: [{ kind: '关键技术攻关' }, {}] },
      ['tasks key follows 任务中没有成果转化，至少有一项'],
      TASKS,
    ],
    [
      'what is missed anyway is not also wished for',
      { tasks: [{ kind: '高端创新载体' }] },
      [
        'tasks key 任务中没有关键技术攻关、成果转化，各至少有一项',
        'tasks key notice 任务中没有科研人才（主要任务不要求齐全）',
      ],
      TASKS,
    ],
    [
      'all that is required, one wished for missing',
      { tasks: [{ kind: '关键技术攻关' }, { kind: '成果转化' }, { kind: '科研人才' }] },
      ['tasks key notice 任务中没有高端创新载体（主要任务不要求齐全）'],
      TASKS,
    ],
    [
      'all there',
      { tasks: ['关键技术攻关', '成果转化', '科研人才', '高端创新载体'].map((kind) => ({ kind })) },
      [],
      TASKS,
    ],
  ],
  'undertakers-known': [
    ['nothing', {}, []],
    [
      'tasks without anybody',
      { lead: { name: '甲公司' }, members: [{ name: '乙大学' }], tasks: [{}, { title: '示例', undertakers: [] }] },
      [
        'tasks.0.undertakers 任务“第 1 项”没有承担单位，至少一家',
        'tasks.1.undertakers 任务“示例”没有承担单位，至少一家',
        'members.0.role follows [乙大学] 成员单位“乙大学”既不承担任务，也没有写明分工',
      ],
    ],
    [
      'members without names, parts and tasks',
      { lead: { name: '甲公司' }, members: [{}, { name: '乙大学', role: '示例' }, { name: '丙研究院' }] },
      ['members.2.role [丙研究院] 成员单位“丙研究院”既不承担任务，也没有写明分工'],
    ],
    [
      'a stranger, nobody unnamed',
      { lead: { name: '甲公司' }, members: [], tasks: [{ undertakers: ['某某风电场'] }] },
      ['tasks.0.undertakers.0 承担单位“某某风电场”不是本联合体的牵头单位或成员单位'],
    ],
    [
      'a stranger, no members readable',
      { lead: { name: '甲公司' }, tasks: [{ undertakers: ['某某风电场'] }] },
      ['tasks.0.undertakers.0 follows 承担单位“某某风电场”不是本联合体的牵头单位或成员单位'],
    ],
    [
      'a stranger, no lead readable',
      { members: [{ name: '甲公司' }], tasks: [{ undertakers: ['甲公司', '某某风电场'] }] },
      ['tasks.0.undertakers.1 follows 承担单位“某某风电场”不是本联合体的牵头单位或成员单位'],
    ],
    [
      'a stranger beside a member without a name',
      { lead: { name: '甲公司' }, members: [{}], tasks: [{ undertakers: ['某某风电场'] }] },
      ['tasks.0.undertakers.0 follows 承担单位“某某风电场”不是本联合体的牵头单位或成员单位'],
    ],
    [
      'brackets of another width',
      {
        lead: { name: '甲公司（海州）' },
        members: [{ name: '乙大学（海州）' }],
        tasks: [{ undertakers: ['甲公司(海州)', '乙大学(海州)'] }],
      },
      [],
    ],
  ],
};

describe.each(Object.entries(ROWS))('%s', (rule, rows) => {
  test.each(rows)('%s', (_what, draft, expected, params) => {
    expect(said(rule, draft, params)).toEqual(expected);
  });
});
