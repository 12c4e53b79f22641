/** The bytes of the document: the same for the same record, dated the day it stands for, and few. */
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Task } from '#schemas/alliance.ts';
import type { Draft } from '#schemas/draft.ts';
import type { Member } from '#schemas/organisation.ts';
import { applicationDocument } from './application-document.ts';
import { all, AROUND, opened, parseXml } from '#src/testing/application-opened.ts';

const task: Draft<Task> = { kind: '关键技术攻关', title: '原丝稳定化制备', undertakers: ['示例海洋大学'] };
const member: Draft<Member> = { name: '示例海洋大学', creditCode: '12320700506198990M', kind: '高校' };
const usual = {
  name: '连云港市高性能碳纤维创新联合体（示例）',
  plan: '两年中试，五年产业化',
  tasks: [task],
  members: [member],
};

describe('the same record', () => {
  afterEach(() => void vi.useRealTimers());
  const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

  test('gives the same bytes at any time and in any time zone', async () => {
    const first = sha(await applicationDocument({ ...AROUND, alliance: usual }));
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-03-04T05:06:07Z') });
    expect(sha(await applicationDocument({ ...AROUND, alliance: usual }))).toBe(first);
    const script = `import { applicationDocument } from '#src/staff/application/application-document.ts';
      process.stdout.write(await applicationDocument(${JSON.stringify({ ...AROUND, alliance: usual })}));`;
    for (const TZ of ['Pacific/Kiritimati', 'America/New_York']) {
      const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
        env: { ...process.env, TZ },
      });
      expect({ TZ, sha: sha(stdout), stderr: stderr.toString() }).toEqual({ TZ, sha: first, stderr: '' });
    }
  });

  test('is dated the day it stands for, and says what it is', async () => {
    const { entries } = await opened(usual);
    const core = parseXml(entries.get('docProps/core.xml') ?? '');
    expect(
      ['dcterms:created', 'dcterms:modified', 'dc:title', 'dc:creator'].map((name) => all(core, name)[0]?.children[0]),
    ).toEqual([
      '2024-08-05T00:00:00Z',
      '2024-08-05T00:00:00Z',
      '创新联合体建设申请书：连云港市高性能碳纤维创新联合体（示例）',
      '连云港市科学技术局',
    ]);
    for (const part of entries.values()) expect(part).not.toMatch(/建议格式|附件原文/);
    expect([...entries.keys()][0]).toBe('[Content_Types].xml');
  });

  test('stays small', async () => {
    const sizeOf = async (count: number) => {
      const tasks = Array.from({ length: count }, () => task);
      const members = Array.from({ length: count }, () => member);
      return (await applicationDocument({ ...AROUND, alliance: { ...usual, tasks, members } })).length;
    };
    expect(await sizeOf(6)).toBeLessThan(40_000);
    expect(await sizeOf(60)).toBeLessThan(60_000);
  });
});
