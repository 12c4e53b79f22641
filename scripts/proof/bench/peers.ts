/** Other people's tools, in the versions of the lock of scripts/proof, which are there when a comparison asks for them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotRun } from '../../command.ts';
import { installPackages, PROOF } from '../packages.ts';

const { devDependencies } = JSON.parse(readFileSync(join(PROOF, 'package.json'), 'utf8')) as {
  devDependencies: Record<'@11ty/eleventy' | 'ajv-cli' | 'js-yaml' | 'v8r', string>;
};

/** Their versions. */
export const PEERS = devDependencies;

/** Installs what is missing. Gives a sentence in Chinese when it cannot be had, as without a network. */
export function installPeers(): string | undefined {
  try {
    return void installPackages();
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    return `${error.message}\n没有同类工具，这次只量本项目；有网络时再加 --peers 运行`;
  }
}
