/** For tests: the usual register's notice of 2024 with something changed in its data, in its text, or alike in both. */
import { loadRegistry } from '#src/registry/load.ts';
import type { PolicyRecord } from '#src/registry/registry.ts';
import { baseFiles, baseText, changed, dataFile } from './judged.ts';

type Changes = readonly (readonly [from: string, to: string])[];

export interface Spoiling {
  /** Made in the data and in the text: the notice itself says something else, and its quotations follow. */
  both?: Changes | undefined;
  yaml?: Changes | undefined;
  notice?: Changes | undefined;
}

/** The notice as it is read then, and its two files. Each change applies exactly once in a file. */
export function spoiled({ both = [], yaml = [], notice = [] }: Spoiling): {
  record: PolicyRecord;
  texts: { yaml: string; md: string };
} {
  const texts = {
    yaml: changed(baseText('data/policies/2024.yaml'), ...both, ...yaml),
    md: changed(baseText('data/policies/2024.md'), ...both, ...notice),
  };
  const files = baseFiles.map((file) => {
    const [, kind] = /^data\/policies\/2024\.(yaml|md)$/.exec(file.path) ?? [];
    return kind === undefined ? file : dataFile(file.path, texts[kind as 'yaml' | 'md']);
  });
  const record = loadRegistry({ files, diagnostics: [] }).catalogue?.policies.get('2024');
  if (!record) throw new Error('the policy cannot be read');
  return { record, texts };
}
