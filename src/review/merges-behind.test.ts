/** Which merges do not go together: on real repositories, and as the step of deploy.yml tells it. */
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkRegister } from '#src/check-register.ts';
import { edited, type Edits } from '#src/testing/branches/branch.ts';
import { makeRepository, type Repository } from '#src/testing/branches/repository.ts';
import { BRANCH_DAY, FIBRE, FIBRE_TEXT, STORAGE, STORAGE_TEXT } from '#src/testing/branches/small-register.ts';
import { FAILING, makeBench, REAL_NODE, RESEARCH, runner } from '#src/testing/review/runner-bench.ts';
import { stepOf } from '#src/testing/review/workflows.ts';
import { clashLine, readClashes, writtenClashes, type Clash } from './clashes.ts';
import { mergesBehind } from './merges-behind.ts';

const SECOND = 'data/alliances/ganyu/storage-two.yaml';
const SECOND_TEXT = edited(STORAGE_TEXT, ['连云港市长时储能创新联合体', '连云港市储热装备创新联合体']);

let repository: Repository;
beforeEach(() => {
  repository = makeRepository();
});
afterEach(() => repository.remove());

/** Puts a change on main, as a merge or in one commit, and gives the commit of main. */
function putIn(edits: Edits, name: string, isMerge = true, { git, edit, commit }: Repository = repository): string {
  if (isMerge) git('checkout', '-q', '-b', name);
  edit(edits);
  const made = commit(name);
  if (!isMerge) return made;
  git('checkout', '-q', 'main');
  git('merge', '-q', '--no-ff', '-m', `并入 ${name} 13800138000`, name);
  return git('rev-parse', 'HEAD').trim();
}

function behind(day = BRANCH_DAY) {
  const errors = checkRegister(repository.root, day).diagnostics.filter(({ severity }) => severity === 'error');
  expect(errors.length).toBeGreaterThan(0);
  const before = repository.git('status', '--porcelain=v2', '--branch') + repository.git('for-each-ref');
  const clashes = mergesBehind(repository.root, day, errors);
  expect(repository.git('status', '--porcelain=v2', '--branch') + repository.git('for-each-ref')).toBe(before);
  return clashes;
}

test.each([true, false])('two that are right apart are both named, whatever came between (merges: %s)', (isMerge) => {
  const first = putIn({ [STORAGE]: STORAGE_TEXT }, 'one', isMerge);
  putIn({ [FIBRE]: FIBRE_TEXT.replace('role: 检测', 'role: 检测与评价') }, 'between', isMerge);
  putIn({ 'docs/x.md': '甲\n' }, 'beside', isMerge);
  const second = putIn({ [SECOND]: SECOND_TEXT }, 'two', isMerge);
  putIn({ [FIBRE]: FIBRE_TEXT }, 'after', isMerge);
  expect(behind()).toEqual([
    {
      rule: 'one-alliance-per-lead',
      file: SECOND,
      merges: [
        { commit: first, files: [STORAGE] },
        { commit: second, files: [SECOND] },
      ],
    },
  ]);
});

test('one that is wrong by itself is named alone; another that cannot be taken back keeps nobody from an answer', () => {
  const wrong = putIn(FAILING, 'wrong');
  putIn({ [FIBRE]: FIBRE_TEXT.replace(RESEARCH, '').replace('role: 总体组织', 'role: 总体') }, 'edit');
  putIn({ [FIBRE]: FIBRE_TEXT.replace(RESEARCH, '').replace('role: 总体组织', 'role: 组织') }, 'edit-again');
  const [clash, ...others] = behind();
  expect(others).toEqual([]);
  expect(clash).toMatchObject({ file: FIBRE, merges: [{ commit: wrong, files: [FIBRE] }] });
});

test('what the calendar brought is nobody’s', () => {
  putIn({ [STORAGE]: STORAGE_TEXT }, 'one');
  putIn(
    {
      'data/decisions/2024/gongshi-0812.yaml': 'kind: 公示\ndate: 2024-08-12\nalliances: [nobody]\nuntil: 2024-08-18\n',
    },
    'two',
  );
  // Without any time left, no merge is tried.
  const errors = checkRegister(repository.root, BRANCH_DAY).diagnostics.filter(({ severity }) => severity === 'error');
  const [clash] = mergesBehind(repository.root, BRANCH_DAY, errors, () => false);
  expect(clash?.merges).toEqual([]);
  expect(clash && clashLine(clash)).toContain('多半是日期到了');
});

describe('what is handed over', () => {
  const CLASH: Clash = {
    rule: 'one-alliance-per-lead',
    file: SECOND,
    merges: [
      { commit: 'a'.repeat(40), files: [STORAGE] },
      { commit: 'b'.repeat(40), files: [SECOND] },
    ],
  };

  test('comes back as it was; in words it holds commits and names of files alone', () => {
    expect(readClashes(writtenClashes([CLASH]))).toEqual([CLASH]);
    expect(clashLine(CLASH)).toBe(
      '- `data/alliances/ganyu/storage-two.yaml`（规则 one-alliance-per-lead）：这 2 次合并各自没有问题，合在一起有错，少了哪一次都没有它：aaaaaaaaaa（`data/alliances/ganyu/storage.yaml`），bbbbbbbbbb（`data/alliances/ganyu/storage-two.yaml`）',
    );
  });

  test.each([
    ['no text', ''],
    ['no list', '{}'],
    ['null', 'null'],
    ['another order', `[{"file":"${SECOND}","rule":"x","merges":[]}]`],
    ['one thing more', JSON.stringify([{ ...CLASH, more: 1 }])],
    ['blanks', ` ${writtenClashes([CLASH])}`],
    ['words for a rule', writtenClashes([{ ...CLASH, rule: '请看 https' }])],
    ['words for a file', writtenClashes([{ ...CLASH, file: 'data/`@all`.yaml' }])],
    ['a file elsewhere', writtenClashes([{ ...CLASH, file: 'data/../src/x.yaml' }])],
    ['words for a commit', writtenClashes([{ ...CLASH, merges: [{ commit: 'main', files: [] }] }])],
    ['too many', writtenClashes(Array<Clash>(11).fill(CLASH))],
  ])('%s: nothing is told', (_, text) => {
    expect(readClashes(text)).toEqual([]);
  });
});

test.each(['deploy.yml', 'check.yml'])(
  'the step of %s: in the log, in the summary, and for the issue',
  async (workflow) => {
    const bench = await makeBench();
    if (workflow === 'deploy.yml') bench.node = REAL_NODE;
    const first = putIn({ [STORAGE]: STORAGE_TEXT }, 'one', true, bench.origin);
    const second = putIn({ [SECOND]: SECOND_TEXT }, 'two', true, bench.origin);
    const { run, file } = runner(bench, {});
    const { code, out, err } = await run(stepOf(workflow, '错误是怎么来的'));
    const output = readFileSync(file('output'), 'utf8');
    const summary = readFileSync(file('summary.md'), 'utf8');
    await bench.remove();
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('这 2 次合并各自没有问题，合在一起有错');
    expect(summary).toBe(`\n${out}`);
    const clashes = readClashes(/^clashes=(.*)\n$/.exec(output)?.[1] ?? '');
    expect(clashes.find(({ file: each }) => each === SECOND)?.merges.map(({ commit }) => commit)).toEqual([
      first,
      second,
    ]);
  },
);
