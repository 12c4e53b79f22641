/** All registers of a site gathered: those that could be are written together, the others stay as they were. */
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Gathered } from '#schemas/gathered.ts';
import { gatheredFile, isOnWeb } from '#src/registry/gathered.ts';
import type { ListedRegister } from '#src/registry/registry.ts';
import { openSite } from '../published-site.ts';
import { replaceFolder } from '../replace-folder.ts';
import { gatherRegister } from './gather-register.ts';

/** How it went with one register. */
export interface GatheredOrNot {
  register: ListedRegister;
  /** What was gathered now; absent where it failed. */
  gathered?: Gathered;
  /** Why not, one sentence. */
  problem?: string;
}

/** Servers asked at a time. */
const AT_ONCE = 8;

/**
 * Gathers the registers of the site in `root` on the day `today` and writes `data/registers/`. One that fails keeps what
 * was gathered of it and keeps no other from being gathered.
 * @throws the error of the file system: then nothing is changed.
 */
export async function gatherAll(
  root: string,
  registers: readonly ListedRegister[],
  today: string,
): Promise<GatheredOrNot[]> {
  const texts = new Map<string, string>();
  const told: GatheredOrNot[] = [];
  const left = registers.entries();
  const gatherOn = async () => {
    for (const [i, register] of left) {
      try {
        const { gathered, text } = await gatherOne(root, register, today);
        texts.set(register.id, text);
        told[i] = { register, gathered };
      } catch (error) {
        told[i] = { register, problem: (error as Error).message };
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, gatherOn));
  if (texts.size > 0) await writeAll(root, texts);
  return told;
}

async function gatherOne(root: string, register: ListedRegister, today: string) {
  const { id, url, gathered: previous } = register;
  // What was gathered before and cannot be read cannot be compared with either.
  if (!previous && existsSync(join(root, gatheredFile(id))))
    throw new Error(`${gatheredFile(id)} 读不出来，无法与上一次比较；从仓库恢复，或者删去它再取`);
  const place = isOnWeb(register) ? url : resolve(root, url);
  return gatherRegister(id, openSite(place), { previous, today });
}

/** The whole folder at once; whatever else lies in it stays. */
async function writeAll(root: string, texts: ReadonlyMap<string, string>): Promise<void> {
  const folder = join(root, 'data/registers');
  await replaceFolder(folder, async (made) => {
    if (existsSync(folder)) cpSync(folder, made, { recursive: true });
    mkdirSync(made, { recursive: true });
    for (const [id, text] of texts) writeFileSync(join(made, basename(gatheredFile(id))), text);
    return true;
  });
}
