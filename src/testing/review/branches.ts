/** Crafted histories: what cannot be said by the files of two commits alone. Each gives the commit a pull request asks to merge. */
import { edited, type Edits } from '#src/testing/branches/branch.ts';
import type { Repository } from '#src/testing/branches/repository.ts';
import { FIBRE, FIBRE_TEXT, STORAGE, STORAGE_TEXT, VIDEO } from '#src/testing/branches/small-register.ts';

export interface History {
  /** Name of its snapshot, without the ending. */
  name: string;
  /** What is tried, in Chinese. */
  about: string;
  /** Leaves the repository with `main` as the base; gives the head. */
  make(repository: Repository): string;
}

const RESEARCH = /  - name: 示例先进纤维研究院[^]*?signatory: .*\n/;
const ROLE = edited(FIBRE_TEXT, ['role: 总体组织', 'role: 总体组织与中试']);

/** Commits on a branch of its own, from `from`, and goes back to main. */
function branch({ git, edit, commit }: Repository, edits: Edits, from = 'main', name = 'side'): string {
  git('checkout', '-q', '-b', name, from);
  edit(edits);
  const head = commit(name);
  git('checkout', '-q', 'main');
  return head;
}

/** A branch that adds files, takes them away in a commit of this message, and edits a record. */
function thenRemoved(repository: Repository, edits: Edits, message: string): string {
  branch(repository, edits);
  const { git, edit, commit } = repository;
  git('checkout', '-q', 'side');
  edit({ ...Object.fromEntries(Object.keys(edits).map((path) => [path, null])), [FIBRE]: ROLE });
  const head = commit(message);
  git('checkout', '-q', 'main');
  return head;
}

/** What others did meanwhile. */
function onMain({ edit, commit }: Repository, edits: Edits): void {
  edit(edits);
  commit('别人的改动');
}

export const HISTORIES: readonly History[] = [
  {
    name: 'empty-commit',
    about: '提交里什么也没有改',
    make: (repository) => branch(repository, {}),
  },
  {
    name: 'already-merged',
    about: '已经并入的提交',
    make: ({ git }) => git('rev-parse', 'HEAD').trim(),
  },
  {
    name: 'others-meanwhile',
    about: '提交以后，别人改了别的记录：不算在这份申请里',
    make: (repository) => {
      const head = branch(repository, { [FIBRE]: ROLE });
      onMain(repository, { [STORAGE]: STORAGE_TEXT });
      return head;
    },
  },
  {
    name: 'merge-commit',
    about: '把主分支并进自己的分支再提交',
    make: (repository) => {
      branch(repository, { [FIBRE]: ROLE });
      onMain(repository, { [STORAGE]: STORAGE_TEXT });
      const { git } = repository;
      git('checkout', '-q', 'side');
      git('merge', '-q', '--no-ff', '-m', '合并', 'main');
      const head = git('rev-parse', 'HEAD').trim();
      git('checkout', '-q', 'main');
      return head;
    },
  },
  {
    name: 'conflict',
    about: '别人改了同一行，已经并入',
    make: (repository) => {
      const head = branch(repository, { [FIBRE]: ROLE });
      onMain(repository, { [FIBRE]: edited(FIBRE_TEXT, ['role: 总体组织', 'role: 牵头']) });
      return head;
    },
  },
  {
    name: 'edited-and-removed',
    about: '别人把它删了，这里还在改',
    make: (repository) => {
      const head = branch(repository, { [VIDEO]: `# 说明\n${FIBRE_TEXT}` });
      onMain(repository, { [VIDEO]: null });
      return head;
    },
  },
  {
    name: 'orphan',
    about: '没有共同历史的分支',
    make: ({ git, edit, commit }) => {
      git('checkout', '-q', '--orphan', 'side');
      edit({ 'docs/x.md': '13800138000\n' });
      const head = commit('另起');
      git('checkout', '-q', 'main');
      return head;
    },
  },
  {
    name: 'base-force-moved',
    about: '主分支被强制改写，分支留在旧的历史上',
    make: (repository) => {
      const { git } = repository;
      onMain(repository, { 'docs/note.md': '旧\n' });
      const head = branch(repository, { [STORAGE]: STORAGE_TEXT });
      git('reset', '-q', '--hard', 'HEAD~1');
      onMain(repository, { 'docs/note.md': '新\n' });
      return head;
    },
  },
  {
    name: 'old-notice',
    about: '从条款更宽的旧版本分出来，想按旧条款通过',
    make: (repository) => {
      const { git, edit, commit } = repository;
      const strict = git('show', 'HEAD:data/policies/2024.yaml');
      edit({
        'data/policies/2024.yaml': strict.replace('atLeast: 3, countLead: false', 'atLeast: 2, countLead: false'),
      });
      const easy = commit('旧条款');
      const head = branch(repository, { [FIBRE]: FIBRE_TEXT.replace(RESEARCH, '') }, easy);
      onMain(repository, { 'data/policies/2024.yaml': strict });
      return head;
    },
  },
  {
    name: 'id-reused',
    about: '别的联合体用了已经删去的记录的标识',
    make: (repository) => {
      onMain(repository, { [FIBRE]: null });
      return branch(repository, { [FIBRE]: STORAGE_TEXT });
    },
  },
  {
    name: 'id-back',
    about: '误删的记录恢复，内容有修改',
    make: (repository) => {
      onMain(repository, { [FIBRE]: null });
      return branch(repository, { [FIBRE]: ROLE });
    },
  },
  {
    name: 'submodule',
    about: '板块文件夹里和别处放子模块',
    make: (repository) => {
      const { git } = repository;
      git('checkout', '-q', '-b', 'side');
      const commit = git('rev-parse', 'HEAD').trim();
      git('update-index', '--add', '--cacheinfo', `160000,${commit},data/alliances/haizhou/sub`);
      git('update-index', '--add', '--cacheinfo', `160000,${commit},vendor/sub`);
      git('commit', '-q', '-m', '子模块');
      const head = git('rev-parse', 'HEAD').trim();
      git('checkout', '-q', '-f', 'main');
      return head;
    },
  },
  {
    name: 'twins',
    about: '两个文件名只差大小写，在 Windows 上会互相覆盖',
    make: (repository) => branch(repository, { 'docs/Readme.md': '甲\n', 'docs/README.md': '乙\n' }),
  },
  {
    name: 'unread-then-removed',
    about: '先放进身份证扫描件、有零字节的文字和过大的文字，下一个提交又删去',
    make: (repository) => {
      const gone = {
        'data/alliances/ganyu/idcard.jpg': 'a\0',
        'docs/a.txt': '电话 \0',
        'docs/b.txt': '电话\n'.repeat(500_000),
      };
      return thenRemoved(repository, gone, '删去');
    },
  },
  {
    name: 'number-in-message',
    about: '提交说明里写了手机号',
    make: (repository) => thenRemoved(repository, { 'docs/x.md': '甲\n' }, '删去\n\n联系人 138—0013—8000'),
  },
  {
    name: 'added-then-removed',
    about: '先写进手机号，下一个提交又删去',
    make: (repository) => {
      branch(repository, { 'docs/x.md': '电话 13800138000\n' });
      const { git, edit, commit } = repository;
      git('checkout', '-q', 'side');
      edit({ 'docs/x.md': '电话 0518-85800001\n' });
      const head = commit('删去');
      git('checkout', '-q', 'main');
      return head;
    },
  },
];
