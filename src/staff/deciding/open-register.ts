/** Files of a register's own data folder → what decisions are checked beside, with what is not public. Never throws. */
import { measuresOf } from '#src/publication/public-deciding-register.ts';
import { loadRegistry } from '#src/registry/load.ts';
import type { DataFile } from '#src/registry/read.ts';
import type { Registry } from '#src/registry/registry.ts';
import { formRegisterOf } from '#src/staff/form/whole-register.ts';
import type { DecidingRegister } from './deciding-register.ts';

/** The register of these files, paths counted from the folder that holds `data/`; or what is in the way, a sentence. */
export function openRegister(files: readonly DataFile[], asOf: string): DecidingRegister | { problem: string } {
  if (files.length === 0)
    return { problem: '这里没有登记簿：请选择登记簿的 data 文件夹，里面有 alliances、decisions、policies 等' };
  const registry = loadRegistry({ files: [...files], diagnostics: [] });
  const opened = decidingRegisterOf(registry, asOf);
  if (opened) return opened;
  const [first] = registry.diagnostics.filter(
    ({ at, severity }) => severity === 'error' && !/^data\/(alliances|decisions)\//.test(at.file),
  );
  return {
    problem: `登记簿的基础文件（站点、板块、产业、通知）读不了${first ? `：${first.at.file} ${first.message}` : ''}`,
  };
}

/** The whole register; undefined where its base files cannot be read. */
export function decidingRegisterOf(
  { catalogue, alliances, decisions }: Registry,
  asOf: string,
): DecidingRegister | undefined {
  if (!catalogue) return undefined;
  return {
    form: formRegisterOf({ alliances }, catalogue, asOf),
    catalogue,
    alliances,
    decisions,
    measures: measuresOf(catalogue.policies.values()),
    isWhole: true,
  };
}

/** The path of a chosen file from the folder that holds `data/`, which may be chosen too; undefined for any other. */
export function pathInRegister(relative: string): string | undefined {
  const path = /^(?:[^/]+\/)?(data\/.+)$/.exec(relative)?.[1];
  return path !== undefined && !/\/\./.test(path) ? path : undefined;
}
