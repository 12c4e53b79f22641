import { execFileSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { loadRegistry } from '#src/registry/load.ts';
import { readDataFolder } from '#src/registry/read.ts';
import { ALLIANCE_FILE, CLEAN_ALLIANCE, temporaryRegister } from '#src/testing/temporary-register.ts';
import { originsIn } from './origin.ts';
import { catalogueSecrets, decisionSecrets, recordSecrets } from './secrets.ts';

const CONSENT = 'kind: 退出\ndate: 2025-03-01\nalliances: [fibre]\ncause: 自愿\ninternalReason: 内部的原因\n';

/** A register of two commits: the record, then its telephone number and a decision. */
function repository() {
  const register = temporaryRegister();
  onTestFinished(register.remove);
  const git = (day: string, ...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=示例', '-c', 'user.email=clerk@office.example', ...args], {
      cwd: register.root,
      encoding: 'utf8',
      env: { ...process.env, GIT_COMMITTER_DATE: `${day}T09:00:00+08:00` },
    }).trim();
  const commit = (day: string) => {
    git(day, 'add', '--all');
    git(day, 'commit', '-q', '-m', '侯示例改了电话');
    return git(day, 'rev-parse', 'HEAD').slice(0, 7);
  };
  git('2024-06-11', 'init', '-q', '-b', 'main');
  const first = commit('2024-06-11');
  register.write(ALLIANCE_FILE, CLEAN_ALLIANCE.replace('0518-85800001', '0518-85800002'));
  register.write('data/decisions/2025/tuichu.yaml', CONSENT);
  const second = commit('2025-03-02');
  return { ...register, git, first, second };
}

/** What is said of the secrets whose texts are these. */
function said(root: string, ...texts: string[]): (string | undefined)[] {
  const { catalogue, alliances, decisions } = loadRegistry(readDataFolder(root));
  const reach = { published: true, isPublished: () => true, alliances: ['fibre'] };
  const secrets = [
    ...alliances.flatMap((record) => [...recordSecrets(record, true)]),
    ...decisions.flatMap((decision) => [...decisionSecrets(decision, reach)]),
    ...catalogueSecrets(catalogue!),
  ];
  const originOf = originsIn(root);
  return texts.map((text) => {
    const secret = secrets.find((each) => each.text === text);
    return secret && originOf(secret);
  });
}

test('record or decision, field, line and the commit that wrote it; nothing of its message', () => {
  const { root, first, second } = repository();
  const origins = said(root, '张示例', '0518-85800002', '内部的原因', '@lyg-register/bureau');
  expect(origins).toEqual([
    `联合体 fibre 的“牵头单位 › 法定代表人”，写在 ${ALLIANCE_FILE} 第 18 行，由提交 ${first}（2024年6月11日）写入`,
    `联合体 fibre 的“联系方式 › 办公电话”，写在 ${ALLIANCE_FILE} 第 59 行，由提交 ${second}（2025年3月2日）写入`,
    `决定 2025/tuichu 的“内部原因”，写在 data/decisions/2025/tuichu.yaml 第 5 行，由提交 ${second}（2025年3月2日）写入`,
    `“市局审核组 第 1 项”，写在 data/site.yaml，由提交 ${first}（2024年6月11日）写入`,
  ]);
  expect(origins.join()).not.toContain('侯示例');
});

test('what is not committed, and where the history is cut', () => {
  const { root, git, write } = repository();
  write('data/alliances/haizhou/fibre-2.yaml', CLEAN_ALLIANCE.replace('张示例', '章示例'));
  appendFileSync(join(root, ALLIANCE_FILE), '# 核对过\n');
  expect(said(root, '章示例')[0]).toMatch(/fibre-2\.yaml 第 18 行，还没有提交$/);
  const clone = join(root, 'clone');
  git('2025-03-03', 'clone', '-q', '--depth', '1', `file://${root}`, clone);
  expect(said(clone, '张示例')[0]).toMatch(/由哪个提交写入不清楚（仓库只有一部分历史）$/);
});
