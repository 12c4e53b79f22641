/** npm run validate with --base: the verdict the comment gives, of a branch and of the working folder, in repositories of their own. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { commentOf } from '#src/review/comment.ts';
import { judgeHead } from '#src/review/judge-head.ts';
import { edited, type Edits } from '#src/testing/branches/branch.ts';
import { makeRepository, type Repository } from '#src/testing/branches/repository.ts';
import { BRANCH_DAY, FIBRE, FIBRE_TEXT, STORAGE, STORAGE_TEXT, VIDEO } from '#src/testing/branches/small-register.ts';
import { runApart, runHere } from '#src/testing/run-command.ts';

let repository: Repository;
beforeEach(() => {
  repository = makeRepository();
  onTestFinished(repository.remove);
});

const at = (cwd: string, ...args: string[]) => runHere('validate', ['--as-of', BRANCH_DAY, ...args], { cwd });
const validate = (...args: string[]) => at(repository.root, '--base', 'main', ...args);
const firstLine = ({ out }: { out: string }) => out.split('\n')[0];

/** Commits on a branch and stays on it. */
function onBranch(name: string, edits: Edits, from = 'main'): void {
  repository.git('checkout', '-q', '-b', name, from);
  repository.edit(edits);
  repository.commit(name);
}
/** What others did meanwhile; the branch is checked out again. */
function onMain(edits: Edits, branch: string): void {
  repository.git('checkout', '-q', 'main');
  repository.edit(edits);
  repository.commit('别人的改动');
  repository.git('checkout', '-q', branch);
}

const ROLE = (role: string) => edited(FIBRE_TEXT, ['role: 总体组织', `role: ${role}`]);
const SAME_LEAD = edited(STORAGE_TEXT, ['长时储能', '短时储能'], ['赣科〔2024〕7号', '赣科〔2024〕8号']);
const RESEARCH = /  - name: 示例先进纤维研究院[^]*?signatory: .*\n/;
const POLICY = 'data/policies/2024.yaml';

test('two branches with one lead: the second is refused once the first is in, as the comment has it', async () => {
  onBranch('one', { [STORAGE]: STORAGE_TEXT });
  onBranch('two', { 'data/alliances/ganyu/short.yaml': SAME_LEAD });
  const alone = await validate();
  expect([alone.code, firstLine(alone)]).toEqual([0, '可以合并：没有错误']);
  repository.git('checkout', '-q', 'main');
  repository.git('merge', '-q', 'one');
  repository.git('checkout', '-q', 'two');
  const { code, out } = await validate();
  expect(code).toBe(1);
  expect(out).toMatch(/^需要改正：有 1 处错误/);
  expect(out).toContain('规则  one-alliance-per-lead');
  expect(firstLine(await validate('--plain'))).toBe('可以合并：没有错误');
});

test('word for word what the comment says, of a branch that is committed, checked out or not', async () => {
  onBranch('two', { 'data/alliances/ganyu/short.yaml': SAME_LEAD });
  onMain({ [STORAGE]: STORAGE_TEXT }, 'two');
  const comment = commentOf(judgeHead(repository.root, { base: 'main', head: 'two' }, BRANCH_DAY), BRANCH_DAY);
  const report = (await validate('--head', 'two', '--reporter', 'markdown')).out;
  expect(comment).toContain(report.trimEnd());
  repository.git('checkout', '-q', '--detach', 'main');
  expect((await validate('--head', 'two', '--reporter', 'markdown')).out).toBe(report);
});

test('what is not committed counts, new files as well; what git ignores does not, and nothing is written anywhere', async () => {
  repository.edit({ '.gitignore': 'data/alliances/haizhou/draft.yaml\n' });
  repository.commit('忽略');
  repository.git('checkout', '-q', '-b', 'work');
  repository.edit({
    [FIBRE]: ROLE('总体组织与中试'),
    [STORAGE]: STORAGE_TEXT,
    [VIDEO]: null,
    'data/alliances/haizhou/draft.yaml': 'name: [\n',
  });
  repository.git('add', STORAGE);
  const state = () => [
    repository.git('status', '--porcelain=v2', '--branch'),
    repository.git('for-each-ref'),
    repository.git('diff', '--cached', '--name-only'),
    repository.git('stash', 'list'),
  ];
  const before = state();
  const { code, out } = await validate();
  expect(state()).toEqual(before);
  expect(code).toBe(1);
  expect(out).toMatch(/\n {2}改动 3 个文件：新增 1 个，修改 1 个，删除 1 个（与提交 [0-9a-f]{10} 相比）\n/);
  expect(out).toContain('规则  change/listed-removed');
  expect(out).not.toContain('draft');
  repository.commit('提交');
  expect((await validate()).out, 'committed, the same is said').toBe(out);
});

test('edits that are not committed meet what others did meanwhile', async () => {
  repository.git('checkout', '-q', '-b', 'work');
  onMain({ [STORAGE]: STORAGE_TEXT }, 'work');
  repository.edit({ 'data/alliances/ganyu/short.yaml': SAME_LEAD });
  expect((await validate()).out).toContain('规则  one-alliance-per-lead');
});

test('a conflict is an error at each of its files, in every form, and nobody can agree to it', async () => {
  onBranch('work', { [FIBRE]: ROLE('甲'), [VIDEO]: null });
  onMain({ [FIBRE]: ROLE('乙'), [VIDEO]: `# 说明\n${repository.git('show', `main:${VIDEO}`)}` }, 'work');
  const { code, out } = await validate('--accept', 'change/listed-removed');
  expect(code).toBe(1);
  expect(out).toMatch(/^需要改正：有 \d+ 处错误/);
  const sections = out.split('\n\ndata/').filter((each) => each.includes('change/conflict'));
  expect(sections.map((each) => `data/${each.split('（')[0]}`)).toEqual([VIDEO, FIBRE]);
  expect(out).toContain('  错误  整个文件  这个文件别人也改了，并且已经并入，合不到一起\n');
  expect(out.match(/规则 {2}change\/conflict/g)).toHaveLength(2);
  expect(out).toContain('git fetch origin 和 git merge origin/main');
  expect((await validate('--reporter', 'github')).out).toContain(`::error file=${FIBRE},`);
  expect((await validate('--reporter', 'json')).out).toContain('"rule": "change/conflict"');
  expect((await validate('--accept', 'change/conflict')).err).toContain('--accept 没有“change/conflict”');
  // Brought up to date, it is settled.
  repository.git('merge', '-q', '--no-commit', '-s', 'ours', 'main');
  expect((await validate()).out).not.toContain('change/conflict');
});

test('a branch that weakens a notice does not judge itself by it', async () => {
  const strict = repository.git('show', `main:${POLICY}`);
  const weak = strict.replace('atLeast: 3, countLead: false', 'atLeast: 2, countLead: false');
  expect(weak).not.toBe(strict);
  onBranch('weak', { [POLICY]: weak, [FIBRE]: FIBRE_TEXT.replace(RESEARCH, '') });
  const { code, out } = await validate();
  expect(code).toBe(1);
  expect(out).toContain('成员单位 2 家，原则上不少于 3 家');
});

test('a branch from the time of an easier notice is judged by the notice of today', async () => {
  const strict = repository.git('show', `main:${POLICY}`);
  repository.edit({ [POLICY]: strict.replace('atLeast: 3, countLead: false', 'atLeast: 2, countLead: false') });
  repository.commit('旧条款');
  onBranch('old', { [FIBRE]: FIBRE_TEXT.replace(RESEARCH, '') });
  onMain({ [POLICY]: strict }, 'old');
  expect((await validate()).out).toContain('成员单位 2 家，原则上不少于 3 家');
  expect((await validate('--plain')).out).not.toContain('成员单位 2 家');
});

test('where the program is another than that of the base, that is said, and how to get the same', async () => {
  const said = async () => (await validate('--reporter', 'json')).err;
  onBranch('data', { [FIBRE]: ROLE('甲'), 'src/testing/x.ts': '', 'src/x.test.ts': '' });
  expect(await said()).toBe('');
  onBranch('program', { 'src/rule.ts': 'export {};\n', 'package.json': '{}\n' });
  expect(await said()).toBe(
    '注意：这里的程序与 main 的不同（2 个文件，如 package.json），评论和守门用的是 main 的程序，结论可能不同。\n' +
      '  要得到同样的结论：提交以后，运行 git switch --detach main 和 npm ci，再运行 npm run validate -- --base main --head 分支名\n',
  );
  repository.git('checkout', '-q', '--detach', 'main');
  expect((await validate('--head', 'program')).err, 'it is the one at hand that judges').toBe('');
});

test('a submodule of somebody is refused, not entered', async () => {
  const inner = join(repository.root, 'data/alliances/haizhou/inner');
  execFileSync('git', ['init', '-q', inner]);
  execFileSync(
    'git',
    ['-c', 'user.name=x', '-c', 'user.email=x@x.example', 'commit', '-q', '--allow-empty', '-m', 'x'],
    {
      cwd: inner,
    },
  );
  const { code, out } = await validate();
  expect(code).toBe(1);
  expect(out).toContain('data/alliances/haizhou/inner（1 处错误）\n\n  错误  整个文件  不是普通文件\n');
});

test.each<[string, () => string, RegExp]>([
  [
    'nothing in common',
    () => {
      repository.git('checkout', '-q', '--orphan', 'alone');
      repository.commit('另起');
      return repository.root;
    },
    /^无法运行：与“main”没有共同的历史，看不出改了什么，也不能并入；请从最新的登记簿重新改一遍\n$/,
  ],
  [
    'no commit yet',
    () => {
      repository.git('checkout', '-q', '--orphan', 'empty');
      return repository.root;
    },
    /^无法运行：现在的分支还没有提交，比较不了；先提交一次，或不加 --base 校验\n$/,
  ],
  [
    'too little of the history',
    () => {
      onBranch('side', { [FIBRE]: ROLE('甲') });
      onMain({ 'docs/a.md': '甲\n' }, 'side');
      const clone = emptyFolder();
      const from = `file://${repository.root}`;
      execFileSync('git', ['clone', '-q', '--depth', '1', '--no-single-branch', '-b', 'side', from, clone]);
      execFileSync('git', ['branch', 'main', 'origin/main'], { cwd: clone });
      return clone;
    },
    /^无法运行：仓库只取了最近的提交，看不出从哪里分出来，合不到一起；先运行 git fetch --unshallow origin 取全历史，/,
  ],
  ['no repository', emptyFolder, /^无法运行：这里不是 git 仓库/],
])('2 where there is %s, in one Chinese sentence', async (_, make, sentence) => {
  const { code, out, err } = await at(make(), '--base', 'main');
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(sentence);
});

test('2 without git', () => {
  const { code, err } = runApart('validate', ['--base', 'main'], {
    cwd: repository.root,
    env: { PATH: emptyFolder() },
  });
  expect([code, err]).toEqual([2, '无法运行：找不到 git；先安装 git（https://git-scm.com），或不加 --base 校验\n']);
});

function emptyFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'validate-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
