/** Lock files whose every package has its fingerprint, for every kind of machine. */

/** The lock files of this project, from its folder. */
export const LOCKS = [
  'package-lock.json',
  'scripts/launch/node/package-lock.json',
  'scripts/proof/package-lock.json',
] as const;

/** What npm writes of a package, as far as it is read here. */
export interface Entry {
  version?: string;
  integrity?: string;
  resolved?: string;
  link?: boolean;
  [more: string]: unknown;
}

export interface Lock {
  packages: Record<string, Entry>;
  [more: string]: unknown;
}

/** What the registry says of one version of a package; `undefined` when it does not know it. */
export type Lookup = (name: string, version: string) => Entry | undefined;

/** Taken from the registry where the lock lacks it: npm drops them for machines other than its own. */
const TAKEN = ['integrity', 'cpu', 'libc', 'license', 'os', 'engines'];

/** Packages without a fingerprint: what a mirror gives for them is taken unseen. */
export const unsealed = ({ packages }: Lock): string[] =>
  Object.entries(packages).flatMap(([path, { integrity }]) =>
    path === '' || /^sha512-[\w+/]{86}==$/.test(integrity ?? '') ? [] : path,
  );

/**
 * The lock with what the registry knows of the packages that lack a fingerprint, and without addresses: each takes
 * packages from its own registry, and the fingerprint says whether they are the same.
 * @throws Error in Chinese naming the package that the registry does not know.
 */
export function completeLock(lock: Lock, lookup: Lookup): Lock {
  const incomplete = new Set(unsealed(lock));
  const packages = Object.entries(lock.packages).map(([path, written]) => {
    const entry = { ...written };
    delete entry.resolved;
    if (!incomplete.has(path)) return [path, entry] as const;
    const name = path.replace(/^.*node_modules\//, '');
    const known = lookup(name, entry.version ?? '');
    if (known?.integrity === undefined) throw new Error(`软件源里没有 ${name} ${entry.version}，补不上它的校验值`);
    const added = TAKEN.flatMap((key) => (known[key] === undefined ? [] : [[key, known[key]] as const]));
    return [path, inOrder({ ...Object.fromEntries(added), ...entry })] as const;
  });
  return { ...lock, packages: Object.fromEntries(packages) };
}

const FIRST = ['version', 'integrity'];

/** As npm orders them, so that it does not write them anew: the two first, then what is no object, by name. */
function inOrder(entry: Entry): Entry {
  const rank = ([key, value]: [string, unknown]) => {
    const group = FIRST.includes(key) ? FIRST.indexOf(key) : typeof value !== 'object' || Array.isArray(value) ? 2 : 3;
    return `${group}${key}`;
  };
  return Object.fromEntries(Object.entries(entry).toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1)));
}
