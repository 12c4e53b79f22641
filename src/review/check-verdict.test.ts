/** Every way the jobs of check.yml can end, and what is said of each. */
import { describe, expect, test } from 'vitest';
import { checkVerdict, verdictLog, verdictMarkdown } from './check-verdict.ts';
import { readNeeds, type Needs } from './needs.ts';

const ENDS = ['success', 'failure', 'cancelled', 'skipped'];
const job = (result: string, outputs: Record<string, string> = {}) => ({ result, outputs });
const DATA = job('success', { validate: 'success', preview: 'success', site: 'success' });
const scope = (program: 'true' | 'false') => job('success', { program });
const said = (needs: Needs) => checkVerdict(needs).lines.map(({ passed, said }) => `${passed ? '✓' : '✗'} ${said}`);

describe('data alone', () => {
  const needs = { scope: scope('false'), data: DATA, program: job('skipped') };

  test('passes without a test of the program', () => {
    expect(checkVerdict(needs).passed).toBe(true);
    expect(said(needs)).toEqual(['✓ 通过', '✓ 没有改动，不用测']);
  });

  test.each([
    [{ validate: 'failure', preview: 'skipped', site: 'skipped' }, /^✗ 数据有错误：.*注释.*提交改动的人的事$/],
    [{ validate: 'success', preview: 'failure', site: 'skipped' }, /^✗ 数据没有错误，由它生成的网站没有通过：/],
    [
      { validate: 'success', preview: 'skipped', site: 'failure' },
      /^✗ 数据没有错误，由它生成的网站没有通过：.*请告诉维护人$/,
    ],
    [{ validate: '', preview: '', site: '' }, /^✗ 没有走到校验：.*Re-run jobs/],
    [{}, /^✗ 没有走到校验：/],
  ])('%o', (outputs, sentence) => {
    const failed = { ...needs, data: job('failure', outputs as Record<string, string>) };
    expect(checkVerdict(failed).passed).toBe(false);
    expect(said(failed)[0]).toMatch(sentence);
    expect(said(failed)[1]).toBe('✓ 没有改动，不用测');
  });
});

test('the program: what failed is no fault of the data, and is not the clerk’s to mend', () => {
  const needs = { scope: scope('true'), data: DATA, program: job('failure') };
  expect(said(needs)).toEqual([
    '✓ 通过',
    '✗ 程序的检查没有通过，与登记数据无关：改程序的人看“程序”这一项的记录；没有改程序的，请告诉维护人，不要合并',
  ]);
});

test('of all the ways three jobs can end, only these pass: a skipped one must be known not to be needed', () => {
  const passing = ENDS.flatMap((scopeEnd) =>
    ['true', 'false', ''].flatMap((program) =>
      ENDS.flatMap((dataEnd) =>
        ENDS.flatMap((programEnd) => {
          const needs = { scope: job(scopeEnd, { program }), data: job(dataEnd), program: job(programEnd) };
          return checkVerdict(needs).passed ? [[scopeEnd, program, dataEnd, programEnd].join()] : [];
        }),
      ),
    ),
  );
  expect(passing.filter((each) => !each.endsWith('success,success'))).toEqual(['success,false,success,skipped']);
  expect(passing.filter((each) => each.includes('failure') && !each.startsWith('failure'))).toEqual([]);
});

test('a job that is missing has not passed', () => {
  expect(checkVerdict({ scope: scope('false'), program: job('skipped') }).passed).toBe(false);
  expect(checkVerdict({ data: DATA, scope: scope('false') }).passed).toBe(false);
});

test('the log annotates what failed; the summary is a table', () => {
  const verdict = checkVerdict({ scope: scope('true'), data: DATA, program: job('failure') });
  expect(verdictLog(verdict)).toMatch(/^登记数据：通过\n::error title=程序没有通过::程序的检查没有通过，[^\n]+\n$/);
  expect(verdictMarkdown(verdict)).toMatch(
    /^## 没有通过\n\n\| 检查 \| 结果 \|\n\| --- \| --- \|\n\| 登记数据 \| 通过 \|\n\| 程序 \| \*\*没有通过\*\*　程序的检查/,
  );
  expect(verdictMarkdown(checkVerdict({ scope: scope('false'), data: DATA, program: job('skipped') }))).toMatch(
    /^## 通过\n/,
  );
});

test('what the runner gives is read, and anything else refused', () => {
  expect(
    readNeeds('{"data":{"result":"failure","outputs":{"validate":"failure"}},"program":{"result":"skipped"}}'),
  ).toEqual({
    data: job('failure', { validate: 'failure' }),
    program: job('skipped'),
  });
  for (const text of ['', 'null', '[]', '{}', '"x"', '{']) expect(() => readNeeds(text)).toThrow('没有收到各步的结果');
});
