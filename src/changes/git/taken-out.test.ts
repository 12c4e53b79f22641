/** Ids that were used: found in the history, wherever a file went. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeRepository, type Repository } from '#src/testing/branches/repository.ts';
import {
  FIBRE,
  FIBRE_TEXT,
  LAVER,
  STORAGE,
  STORAGE_TEXT,
  VIDEO,
  VIDEO_TEXT,
} from '#src/testing/branches/small-register.ts';
import { readChange } from './read-change.ts';
import { takenOut } from './taken-out.ts';

let repository: Repository;
const EDITED = `# 最后\n${FIBRE_TEXT}`;
beforeAll(() => {
  repository = makeRepository();
  const { git, edit, commit } = repository;
  edit({ [FIBRE]: EDITED });
  commit('改');
  edit({ [FIBRE]: null });
  commit('删');
  git('checkout', '-q', '-b', 'side');
  edit({ [VIDEO]: null, 'data/alliances/gaoxin/sensing.yaml': VIDEO_TEXT });
  commit('改名');
  edit({ [STORAGE]: STORAGE_TEXT });
  commit('加');
  edit({ [STORAGE]: null });
  commit('又删');
  git('checkout', '-q', 'main');
  edit({ 'docs/a.md': '甲\n' });
  commit('别的');
  git('merge', '-q', '--no-ff', '-m', '合并', 'side');
});
afterAll(() => repository.remove());

const found = (...ids: string[]) =>
  takenOut(repository.root, 'main', new Set(ids)).map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]);

test('the last text of what was deleted, or renamed by a merge; nothing of what never was in the register', () => {
  expect(found('fibre')).toEqual([[FIBRE, EDITED]]);
  expect(found('video')).toEqual([[VIDEO, VIDEO_TEXT]]);
  expect(found('storage', 'laver', 'sensing', 'none')).toEqual([]);
  expect(found()).toEqual([]);
});

test('a change is told of those whose ids it takes, committed or not', () => {
  const taken = (head?: string) => readChange(repository.root, 'main', head).takenOut.map(({ path }) => path);
  expect(taken()).toEqual([]);
  repository.edit({ [FIBRE]: STORAGE_TEXT, [LAVER]: STORAGE_TEXT });
  expect(taken()).toEqual([FIBRE]);
  repository.git('checkout', '-q', '-b', 'reuse');
  repository.commit('用');
  expect(taken('reuse')).toEqual([FIBRE]);
});
