/** guard.yml run here as the runner runs it. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Edits } from '#src/testing/branches/branch.ts';
import {
  act,
  decision,
  FIBRE,
  FIBRE_TEXT,
  STORAGE,
  STORAGE_TEXT,
  VIDEO,
  VIDEO_TEXT,
} from '#src/testing/branches/small-register.ts';
import { baseText } from '#src/testing/judged.ts';
import type { FakeReview } from '#src/testing/review/fake-github.ts';
import { runGuard, sayIn } from '#src/testing/review/guard-run.ts';
import { FAILING, makeBench, propose, REAL_NODE, RESEARCH, type Bench } from '#src/testing/review/runner-bench.ts';

const INDUSTRIES = baseText('data/industries.yaml');

let bench: Bench;
beforeEach(async () => {
  bench = await makeBench();
});
afterEach(() => bench.remove());

describe('guard.yml', () => {
  const guard = (sha: string, number?: number) => runGuard(bench, sha, number);
  const say = (sha: string, body: string, more: Partial<FakeReview> = {}) => sayIn(bench, sha, body, more);
  const MIXED: Edits = { [STORAGE]: STORAGE_TEXT, 'docs/x.md': '甲\n' };

  test('an honest change is green; one that fails is red, with annotations and a summary', async () => {
    bench.node = REAL_NODE;
    expect(await guard(propose(bench, { [STORAGE]: STORAGE_TEXT }))).toMatchObject({
      code: 0,
      summary: expect.stringMatching(/^## 可以合并：没有错误/) as string,
    });
    const failing = await guard(propose(bench, FAILING), 8);
    expect(failing).toMatchObject({ code: 1, summary: expect.stringMatching(/^## 需要改正：/) as string });
    expect(failing.out).toMatch(/^::error file=data\/alliances\/haizhou\/fibre\.yaml,line=21,/m);
  });

  test('data and anything else: red until an owner says so, of this very commit', async () => {
    const BOTH = '同意放行：change/mixed、change/outside-data';
    const sha = propose(bench, MIXED);
    bench.github.roles = { chief: 'maintain', clerk: 'admin', board: 'write', triager: 'triage' };
    expect((await guard(sha)).code).toBe(1);
    say(sha, BOTH, { user: { login: 'clerk' } });
    say(sha, BOTH, { user: { login: 'board' } });
    say(sha, BOTH, { user: { login: 'triager' } });
    say(sha, BOTH, { user: null });
    say(sha, '看过了，change/mixed 没有问题');
    expect((await guard(sha)).code).toBe(1);
    say('e'.repeat(40), BOTH);
    expect((await guard(sha)).code).toBe(1);
    say(sha, BOTH, { state: 'COMMENTED' });
    expect((await guard(sha)).code).toBe(1);
    say(sha, '核对过。\n同意放行： change/mixed、change/many-files、change/outside-data\n谢谢');
    const agreed = await guard(sha);
    expect(agreed.code, agreed.out).toBe(0);
    expect(agreed.summary).toContain('经同意放行的检查：change/many-files、change/mixed、change/outside-data');
    say(sha, '再看看', { state: 'COMMENTED' });
    expect((await guard(sha)).code).toBe(0);
    say(sha, BOTH, { state: 'CHANGES_REQUESTED' });
    expect((await guard(sha)).code).toBe(1);
  });

  test('the bureau’s own files, right as they are: red until another of the bureau says so', async () => {
    bench.github.roles = { chief: 'maintain', board: 'write' };
    const consent = act(
      '书面同意',
      '2024-07-10',
      'fibre',
      'document: 连科函〔2024〕8号\nclause: members-at-least-three\nreason: 正在办理手续\n',
    );
    const changes: Edits[] = [
      { [decision('2024/gongshi-0812')]: act('公示', '2024-08-12', 'fibre', 'until: 2024-08-18\n') },
      { ...FAILING, [decision('2024/tongyi-8')]: consent },
      { 'data/industries.yaml': `${INDUSTRIES}# 核对过\n` },
    ];
    for (const [i, edits] of changes.entries()) {
      const sha = propose(bench, edits);
      const pull = bench.github.pulls[i];
      bench.github.reviews.length = 0;
      const waiting = await guard(sha, i + 7);
      expect(waiting).toMatchObject({
        code: 1,
        summary: expect.stringMatching(/^## 要市局确认：没有错误，有/) as string,
      });
      expect(waiting.summary).toContain('写一行 `同意放行：change/bureau`');
      say(sha, '同意放行：change/bureau', { user: { login: 'board' } });
      expect((await guard(sha, i + 7)).code).toBe(1);
      Object.assign(pull ?? {}, { author: 'chief' });
      say(sha, '同意放行：change/bureau');
      expect((await guard(sha, i + 7)).code, 'one’s own word does not count').toBe(1);
      Object.assign(pull ?? {}, { author: 'stranger' });
      expect((await guard(sha, i + 7)).code).toBe(0);
    }
  });

  test.each([
    '.github/workflows/check.yml',
    '.github/CODEOWNERS',
    '.gitattributes',
    'src/review/consent.ts',
    'README.md',
    'data/site.yaml',
    'data/districts.yaml',
  ])('whatever decides how others are judged is red until an owner says so: %s', async (path) => {
    bench.github.roles = { chief: 'maintain', board: 'write' };
    const check = path.startsWith('data/') ? 'change/bureau' : 'change/outside-data';
    const sha = propose(bench, { [path]: `${path.startsWith('data/') ? baseText(path) : ''}# 核对过\n` });
    const waiting = await guard(sha);
    expect(waiting).toMatchObject({ code: 1, summary: expect.stringMatching(/^## 要市局确认：/) as string });
    expect(waiting.summary).toContain(`写一行 \`同意放行：${check}\``);
    say(sha, '看过了，同意');
    say(sha, `同意放行：${check}`, { user: { login: 'board' } });
    expect((await guard(sha)).code).toBe(1);
    say(sha, `同意放行：${check}`);
    expect((await guard(sha)).code).toBe(0);
  });

  test('a name that would overwrite another on Windows is red', async () => {
    const twin = await guard(propose(bench, { [FIBRE.replace('data', 'Data')]: FIBRE_TEXT }));
    expect(twin).toMatchObject({
      code: 1,
      summary: expect.stringContaining('文件夹 Data 与 data 只差大小写') as string,
    });
  });

  test('a board lists, excuses or decides nothing by what it owns', async () => {
    const history = '  - { event: 列入培育名单, date: 2024-08-05, document: 连科〔2024〕52号 }\n';
    const listing = act('列入培育名单', '2024-08-05', 'fibre', 'document: 连科〔2024〕60号\n');
    const changes: Edits[] = [
      { [FIBRE]: `${FIBRE_TEXT}history:\n${history}` },
      { [FIBRE]: `${FIBRE_TEXT}waivers:\n  - { rule: min-members, reason: 同意 }\n` },
      { 'data/alliances/haizhou/lieru-60.yaml': listing },
      { 'data/alliances/haizhou/decisions/lieru-60.yaml': listing },
    ];
    bench.github.roles = { chief: 'admin' };
    for (const [i, edits] of changes.entries()) {
      const sha = propose(bench, edits);
      say(sha, '同意放行：change/bureau、change/mixed');
      expect(await guard(sha, i + 7)).toMatchObject({
        code: 1,
        summary: expect.stringMatching(/^## 需要改正/) as string,
      });
    }
  });

  test('no owner can agree to what the notice forbids, nor to personal data in a record', async () => {
    const sha = propose(bench, { [FIBRE]: FIBRE_TEXT.replace(RESEARCH, '').replace('0518-85800001', '13800138000') });
    bench.github.roles = { chief: 'admin' };
    say(sha, '同意放行：min-members、privacy/mobile');
    const { code, out, summary } = await guard(sha);
    expect(code).toBe(1);
    expect(out + summary).toContain('成员单位 2 家');
    expect(out + summary).toContain('不得有手机号：138****8000');
    expect(out + summary).not.toContain('13800138000');
  });

  test('a listed record deleted with its rule is red; a conflict and a foreign history too', async () => {
    expect((await guard(propose(bench, { [VIDEO]: null }))).summary).toContain('列入名单的记录不得删除');
    const clash = propose(bench, { [VIDEO]: VIDEO_TEXT.replace('role: 检测', 'role: 甲') });
    bench.origin.edit({ [VIDEO]: VIDEO_TEXT.replace('role: 检测', 'role: 乙') });
    bench.origin.commit('别人');
    rmSync(join(bench.folder, 'checkout'), { recursive: true });
    expect(await guard(clash, 8)).toMatchObject({
      code: 1,
      summary: expect.stringMatching(/^## 需要改正：有 1 处错误/) as string,
      out: expect.stringContaining(`::error file=${VIDEO},`) as string,
    });
    bench.origin.git('checkout', '-q', '--orphan', 'alone');
    const alone = bench.origin.commit('另起');
    bench.github.pulls.push({ number: 9, sha: alone, label: 'stranger:alone' });
    expect(await guard(alone, 9)).toMatchObject({ code: 1, out: '与登记簿没有共同的历史\n' });
  });

  test('a number in the title is red until it is written anew; a scan that was there for a while, until it is agreed to', async () => {
    const sha = propose(bench, { [STORAGE]: STORAGE_TEXT });
    const [pull] = bench.github.pulls;
    Object.assign(pull ?? {}, { title: '新增 13800138000' });
    const titled = await guard(sha);
    expect(titled.code).toBe(1);
    expect(titled.summary).toContain('标题里不得有手机号：138****8000');
    expect(titled.summary).not.toContain('先撤回个人信息');
    expect(titled.out + titled.summary).not.toContain('13800138000');
    Object.assign(pull ?? {}, { title: '新增' });
    expect((await guard(sha)).code).toBe(0);

    const { git, edit, commit } = bench.origin;
    git('checkout', '-q', '-b', 'scan', 'main');
    edit({ 'idcard.jpg': new Uint8Array([0xff, 0xd8, 0, 1]) });
    commit('扫描件');
    edit({ 'idcard.jpg': null, [STORAGE]: STORAGE_TEXT });
    const scan = commit('删去');
    git('checkout', '-q', 'main');
    bench.github.pulls.push({ number: 8, sha: scan, label: 'stranger:scan' });
    bench.github.roles = { chief: 'maintain' };
    const waiting = await guard(scan, 8);
    expect(waiting).toMatchObject({ code: 1, summary: expect.stringMatching(/^## 要市局确认/) as string });
    expect(waiting.summary).toContain('idcard.jpg：不是文字文件，没有检查个人信息');
    expect(waiting.summary).toContain('同意放行：change/not-searched');
    say(scan, '同意放行：change/not-searched');
    expect((await guard(scan, 8)).code).toBe(0);
  });

  test('an application is deleted: red until the bureau says the word, and who led it is told', async () => {
    const sha = propose(bench, { [FIBRE]: null });
    bench.github.roles = { chief: 'maintain', clerk: 'write' };
    const waiting = await guard(sha);
    expect(waiting).toMatchObject({ code: 1, summary: expect.stringMatching(/^## 要市局确认/) as string });
    expect(waiting.summary).toContain('（牵头单位：示例碳纤维股份有限公司，91320706522377040Q）被删除');
    expect(waiting.summary).toContain('同意放行：change/application-removed');
    say(sha, '同意放行：change/application-removed');
    expect(await guard(sha)).toMatchObject({ code: 0, summary: expect.stringMatching(/^## 可以合并/) as string });
  });

  test('what has moved on meanwhile is not judged, and not green', async () => {
    const sha = propose(bench, MIXED);
    Object.assign(bench.github.pulls[0] ?? {}, { sha: 'f'.repeat(40) });
    expect(await guard(sha)).toMatchObject({ code: 1, out: '已有新的提交，以新的提交那一次为准\n' });
  });

  test('a commit nobody has: one Chinese sentence', async () => {
    bench.github.pulls.push({ number: 7, sha: 'f'.repeat(40), label: 'stranger:x' });
    expect(await guard('f'.repeat(40))).toMatchObject({
      code: 2,
      err: '无法运行：取不到提交 ffffffffff：可能已被新的提交替换，或内容过大\n',
    });
  });
});
