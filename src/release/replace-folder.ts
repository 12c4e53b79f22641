/** A folder is made beside its place and put there whole: whoever looks finds the old one or the new one. */
import { existsSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Names of what stands beside a folder while it is being replaced; git ignores them. */
const fresh = (name: string, pid: number) => `.${name}.${pid}.new.tmp`;
const former = (name: string, pid: number) => `.${name}.${pid}.old.tmp`;

/**
 * Makes a folder with `make` and puts it in the place of `target`; when `make` answers false or throws, or the process is
 * killed, `target` stays as it was. What a killed process left beside it is put back or cleared away at the next call.
 * @returns what `make` answered.
 */
export async function replaceFolder(target: string, make: (folder: string) => Promise<boolean>): Promise<boolean> {
  const place = existsSync(target) ? realpathSync(target) : target;
  const [parent, name] = [dirname(place), basename(place)];
  mkdirSync(parent, { recursive: true });
  recover(parent, name);
  const made = join(parent, fresh(name, process.pid));
  const old = join(parent, former(name, process.pid));
  try {
    if (!(await make(made))) return false;
    if (existsSync(place)) renameSync(place, old);
    try {
      renameSync(made, place);
    } catch (error) {
      if (existsSync(old)) renameSync(old, place);
      throw error;
    }
    return true;
  } finally {
    rmSync(made, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
  }
}

/** Puts right what processes that are no more left behind. */
function recover(parent: string, name: string): void {
  for (const entry of readdirSync(parent)) {
    const pid = Number(/\.(\d+)\.(?:new|old)\.tmp$/.exec(entry)?.[1]);
    if (![fresh(name, pid), former(name, pid)].includes(entry) || isAlive(pid)) continue;
    const left = join(parent, entry);
    // Killed between the two renames: the old one was already out of its place.
    if (entry === former(name, pid) && !existsSync(join(parent, name))) renameSync(left, join(parent, name));
    else rmSync(left, { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
