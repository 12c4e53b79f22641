/** The small register in which things happen to an alliance: one on the list, beside the usual base files. */
import { readDataFolder, type DataFile } from '#src/registry/read.ts';
import type { Registry } from '#src/registry/registry.ts';
import { loadQuickly } from '../load-quickly.ts';
import { isBaseFile, USUAL } from '../registers.ts';
import { CLEAN_ALLIANCE } from '../temporary-register.ts';

/** Files by path; null is one that is not there. */
export type Files = Readonly<Record<string, string | null>>;

/** Something that happens: the register before, what is changed, and what must come of it. */
export interface LifeEvent {
  about: string;
  /** What differs from {@link LISTED} before it happens. */
  before?: Files;
  change: Files;
  /** Rules and checks that refuse the change, in any order; none when it is right. */
  refused?: readonly string[];
  /** The day it is written on. */
  on: string;
  /** What is asked of the lookup: a name, and days before, on and after. */
  asked?: readonly (readonly [name: string, ...days: string[]])[];
}

export const HOME = 'data/alliances/haizhou/fibre.yaml';
export const decision = (id: string): string => `data/decisions/${id}.yaml`;

/** An alliance recommended in June 2024, with lines put in place of others. */
export function alliance(...edits: readonly (readonly [string, string])[]): string {
  return edits.reduce((text, [from, to]) => {
    if (text.split(from).length !== 2) throw new Error(`“${from}” does not occur exactly once`);
    return text.replace(from, () => to);
  }, CLEAN_ALLIANCE);
}

/** A decision about the alliance `fibre`, or about others. */
export const act = (kind: string, date: string, more = '', alliances = 'fibre'): string =>
  `kind: ${kind}\ndate: ${date}\nalliances: [${alliances}]\n${more}`;

/** A 公示 and a listing in the summer of 2024. */
export const LISTED: Files = {
  [HOME]: CLEAN_ALLIANCE,
  [decision('2024/gongshi')]: act('公示', '2024-07-22', 'until: 2024-07-28\n'),
  [decision('2024/lieru')]: act('列入培育名单', '2024-08-05', 'document: 示例连科〔2024〕52号\n'),
};

/** As it was applied for: neither recommended nor public. */
export const APPLIED = alliance([
  CLEAN_ALLIANCE.slice(CLEAN_ALLIANCE.indexOf('recommendation:'), CLEAN_ALLIANCE.indexOf('contact:')),
  '',
]);
export const NOT_LISTED: Files = {
  [decision('2024/gongshi')]: null,
  [decision('2024/lieru')]: null,
};

const base = readDataFolder(USUAL).files.filter(({ path }) => isBaseFile(path));
const encode = (text: string) => new TextEncoder().encode(text);

/** The files of a register: the base, {@link LISTED}, and what differs. A file that is the same text is the same object. */
export function filesOf(...changes: readonly Files[]): DataFile[] {
  const files = new Map<string, DataFile>(base.map((file) => [file.path, file]));
  for (const [path, text] of Object.entries(Object.assign({}, LISTED, ...changes) as Files))
    if (text === null) files.delete(path);
    else files.set(path, known(path, text));
  return [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

const made = new Map<string, DataFile>();

function known(path: string, text: string): DataFile {
  const key = `${path}\n${text}`;
  const file = made.get(key) ?? { path, bytes: encode(text) };
  made.set(key, file);
  return file;
}

/** A base file with a passage written otherwise. */
export function baseEdit(path: string, from: string, to: string): Files {
  const text = new TextDecoder().decode(base.find((file) => file.path === path)?.bytes);
  if (text.split(from).length !== 2) throw new Error(`“${from}” does not occur exactly once in ${path}`);
  return { [path]: text.replace(from, () => to) };
}

/** The register that {@link filesOf} gives the files of. */
export const registerOf = (...changes: readonly Files[]): Registry =>
  loadQuickly({ files: filesOf(...changes), diagnostics: [] });
