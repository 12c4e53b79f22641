/** Other people's tools, in pinned versions, installed on demand below `.cache` and nowhere else. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const PEERS_FOLDER = '.cache/peers';

export const PEERS: Readonly<Record<string, string>> = {
  'js-yaml': '5.5.0',
  'ajv-cli': '5.0.0',
  v8r: '6.1.0',
  '@11ty/eleventy': '3.1.8',
};

/** Where a peer's file lies. */
export const peerFile = (name: string, file: string): string => join(PEERS_FOLDER, 'node_modules', name, file);

/** Installs what is missing. Gives a sentence in Chinese when it cannot be had, as without a network. */
export function installPeers(): string | undefined {
  if (Object.entries(PEERS).every(([name, version]) => installedVersion(name) === version)) return undefined;
  mkdirSync(PEERS_FOLDER, { recursive: true });
  writeFileSync(join(PEERS_FOLDER, 'package.json'), JSON.stringify({ private: true, dependencies: PEERS }));
  const args = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  const { status } = spawnSync('npm', args, {
    cwd: PEERS_FOLDER,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  return status === 0
    ? undefined
    : '同类工具没有装上（没有网络，或软件源里没有这些版本），这次只量本项目；有网络时再加 --peers 运行';
}

function installedVersion(name: string): string | undefined {
  const file = peerFile(name, 'package.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version : undefined;
}
