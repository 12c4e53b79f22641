/** For tests: many branches in one repository, in one run of git. */
import { execFileSync } from 'node:child_process';
import type { Branch, Edit, Edits } from './branch.ts';
import type { Repository } from './repository.ts';

const BY = '示例 <clerk@office.example> 1722470400 +0000';

/** A branch of one commit on top of `main`. */
type Imported = Pick<Branch, 'name' | 'change'>;

/** Branches by the base they start from: the small register alone, or with more besides, each its own. */
export const onSameBase = (branches: readonly Branch[]): [base: Edits | undefined, branches: readonly Branch[]][] => [
  [undefined, branches.filter(({ base }) => base === undefined)],
  ...branches.flatMap((branch): [Edits, Branch[]][] => (branch.base === undefined ? [] : [[branch.base, [branch]]])),
];

/** Commits each branch without touching a file of the folder. Gives the commits by the names of the branches. */
export function importBranches({ root, git }: Repository, branches: readonly Imported[]): ReadonlyMap<string, string> {
  execFileSync('git', ['fast-import', '--quiet'], { cwd: root, input: Buffer.concat(branches.flatMap(commands)) });
  const refs = git('for-each-ref', '--format=%(refname:lstrip=2) %(objectname)', 'refs/heads').trim().split('\n');
  return new Map(refs.map((line) => line.split(' ') as [string, string]));
}

function commands({ name, change: edits }: Imported): Buffer[] {
  const head = `commit refs/heads/${name}\nauthor ${BY}\ncommitter ${BY}\n`;
  return [
    Buffer.from(head),
    data(Buffer.from(name)),
    Buffer.from('from refs/heads/main^0\n'),
    ...Object.entries(edits).flatMap(([path, edit]) => change(quoted(path), edit)),
    Buffer.from('\n'),
  ];
}

function change(path: Buffer, edit: Edit): Buffer[] {
  const line = (start: string) => Buffer.concat([Buffer.from(`${start} `), path, Buffer.from('\n')]);
  if (edit === null) return [line('D')];
  if (typeof edit === 'string' || edit instanceof Uint8Array)
    return [line('M 100644 inline'), data(Buffer.from(edit as string))];
  if ('link' in edit) return [line('M 120000 inline'), data(Buffer.from(edit.link))];
  return [line('M 100755 inline'), data(Buffer.from(edit.executable))];
}

const data = (bytes: Buffer) => Buffer.concat([Buffer.from(`data ${bytes.length}\n`), bytes, Buffer.from('\n')]);

/** A path as git reads it: see {@link Edits} for one that is no UTF-8. */
function quoted(path: string): Buffer {
  const bytes = path.startsWith('bytes:') ? Buffer.from(path.slice('bytes:'.length), 'latin1') : Buffer.from(path);
  const octets = [...bytes].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`);
  return Buffer.from(`"${octets.join('')}"`);
}
