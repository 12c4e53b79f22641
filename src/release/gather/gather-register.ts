/** One register, gathered: read where it is published, checked as `npm run verify` and `--previous` check. */
import { GATHERED_FORMAT, type Gathered } from '#schemas/gathered.ts';
import { gatheredFile, gatheredText, readGathered } from '#src/registry/gathered.ts';
import { mostBytesOf, tooLargeFor } from '#src/registry/read.ts';
import { readIds } from '../manifest.ts';
import type { PublishedSite } from '../published-site.ts';
import { refusalsOf } from '../succession.ts';
import { manifestToVerify } from '../verify.ts';
import { vouchedFiles } from '../vouched.ts';
import { alliancesIn } from './api-answer.ts';

/**
 * What a register publishes now, on the day `today`, and the text of its file.
 * @throws Error in Chinese, one sentence, when it cannot be reached, is not whole, is not ours to read, or may not follow
 * `previous`, what was gathered before.
 */
export async function gatherRegister(
  id: string,
  site: PublishedSite,
  { previous, today }: { previous: Gathered | undefined; today: string },
): Promise<{ gathered: Gathered; text: string }> {
  const manifest = await manifestToVerify(site);
  const read = await vouchedFiles(site, manifest);
  const textOf = async (path: string) => Buffer.from(await read(path)).toString('utf8');
  const ids = readIds(await textOf('api/ids.json'));
  if (!ids) throw new Error(`${site.place} 的 api/ids.json 读不懂：不是本系统的发布，或由别的版本生成`);
  const alliances = alliancesIn(await textOf('api/alliances.json'));
  const { url, asOf, sample, revision } = manifest;
  const gathered: Gathered = {
    format: GATHERED_FORMAT,
    url,
    gathered: today,
    asOf,
    sample,
    revision,
    published: { ids: ids.ids, samples: ids.samples, decisions: ids.decisions },
    alliances,
  };
  refuseOther(gathered);
  if (previous) refuseBackwards(id, previous, gathered);
  return writtenAs(id, gathered);
}

/** Both answers are of the same register. */
function refuseOther({ published, alliances }: Gathered): void {
  const told = new Set(alliances.map(({ id }) => id));
  const isSame = told.size === alliances.length && told.size === Object.keys(published.ids).length;
  if (!isSame || Object.keys(published.ids).some((id) => !told.has(id)))
    throw new Error('api/ids.json 与 api/alliances.json 写的联合体不相同：发布不完整');
}

/**
 * Refuses what may not follow, by the same rules as a publication. Which of two versions came first the other repository
 * alone knows: here the day tells.
 */
function refuseBackwards(id: string, previous: Gathered, next: Gathered): void {
  const { published: before, ...manifest } = previous;
  const refusals = refusalsOf({ manifest, ...before }, { manifest: next, ...next.published }, () => true);
  if (!previous.sample && next.sample && previous.alliances.length > 0)
    refusals.push('上一次取到的是真的名单，这一次全部是示例');
  if (refusals.length > 0)
    throw new Error(
      `不能接着上一次取到的：${refusals.join('；')}。请问发布它的单位；确实应当这样的，删去 ${gatheredFile(id)} 再取`,
    );
}

/** The file as it will be read back: what would be found wrong with it then is not taken now. */
function writtenAs(id: string, gathered: Gathered): { gathered: Gathered; text: string } {
  const path = gatheredFile(id);
  const text = gatheredText(gathered);
  const bytes = Buffer.from(text);
  if (bytes.length > mostBytesOf(path)) throw new Error(tooLargeFor(path, bytes.length));
  const read = readGathered({ path, bytes });
  const [wrong] = read.diagnostics;
  if (wrong || !read.gathered) throw new Error(`${unfit(wrong?.rule)}：${wrong?.message ?? ''}`);
  return { gathered: read.gathered, text };
}

const unfit = (rule = '') => (rule.startsWith('privacy/') ? '里面有个人信息' : '里面有这里不收的写法');
