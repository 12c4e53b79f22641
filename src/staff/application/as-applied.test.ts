/** The application of a record whose members, lead, names and certificates have changed since. */
import { describe, expect, test } from 'vitest';
import type { Alliance } from '#schemas/alliance.ts';
import type { Draft } from '#schemas/draft.ts';
import { opened, said } from '#src/testing/application-opened.ts';
import { asApplied } from './as-applied.ts';

const alliance: Draft<Alliance> = {
  name: '新名创新联合体',
  formerNames: [{ name: '旧名创新联合体', until: '2025-03-01' }],
  application: { date: '2024-06-10' },
  lead: { name: '后来牵头公司', since: '2025-06-01' },
  formerLeads: [
    {
      name: '原牵头公司',
      formerNames: [{ name: '更早的公司名', until: '2020-01-01' }],
      legalRepresentative: '李示例',
      formerLegalRepresentatives: [{ name: '张示例', until: '2024-09-01' }],
      highTech: [
        { certificate: 'GR202232001234', issued: '2022-11-06' },
        { certificate: 'GR202532001234', issued: '2025-11-06' },
      ],
      until: '2025-06-01',
    },
  ],
  members: [
    { name: '始终的成员公司', formerNames: [{ name: '当时的成员公司', until: '2024-06-11' }] },
    { name: '后来加入的公司', joined: '2024-06-11' },
    { name: '后来退出的公司', left: '2024-06-11' },
  ],
  tasks: [{ title: '任务', outcome: { state: '已完成', date: '2026-12-01', note: '验收通过' } }],
};

describe('the day of the application', () => {
  const then = asApplied(alliance, '2026-01-01');

  test('gives names, lead, representative, members and certificates of that day', () => {
    expect(then.name).toBe('旧名创新联合体');
    expect([then.lead?.name, then.lead?.legalRepresentative]).toEqual(['原牵头公司', '张示例']);
    expect(then.lead?.highTech).toEqual([{ certificate: 'GR202232001234', issued: '2022-11-06' }]);
    expect(then.members?.map(({ name }) => name)).toEqual(['当时的成员公司', '后来退出的公司']);
    expect(then.tasks).toEqual([{ title: '任务' }]);
  });

  test('is the day asked for while there is none', () => {
    const { application: _none, ...unfinished } = alliance;
    const now = asApplied(unfinished, '2026-01-01');
    expect([now.name, now.lead?.name]).toEqual(['新名创新联合体', '后来牵头公司']);
    expect(now.members?.map(({ name }) => name)).toEqual(['始终的成员公司', '后来加入的公司']);
    expect(asApplied({}, '2026-01-01').members).toEqual([]);
  });

  test('nothing of later days is printed; names given up before it are', async () => {
    const text = (await opened(alliance)).paragraphs.map((each) => said(each)).join('\n');
    expect(text).toContain('原牵头公司\n（曾用名：更早的公司名）');
    expect(text).toContain('当时的成员公司');
    for (const later of ['新名', '后来牵头', '始终的成员', '后来加入', '李示例', 'GR2025', '已完成', '验收通过'])
      expect(text).not.toContain(later);
  });
});
