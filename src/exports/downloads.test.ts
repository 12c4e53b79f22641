/** Downloads: made once, the same whenever they are made, and served as they are. */
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { loadPublication } from '#src/publication/load-publication.ts';
import { USUAL } from '#src/testing/registers.ts';
import { bytesOf, factsOf, serveDownload } from './downloads.ts';

const registry = loadPublication(USUAL, { asOf: '2026-11-23' });

test('are made once, and their facts are of those very bytes', async () => {
  expect(bytesOf(registry, '/alliances.xlsx')).toBe(bytesOf(registry, '/alliances.xlsx'));
  const facts = await factsOf(registry);
  expect(facts.length).toBeGreaterThan(20);
  for (const { path, size, sha256 } of facts) {
    const bytes = await bytesOf(registry, path);
    expect([size, sha256], path).toEqual([bytes.length, createHash('sha256').update(bytes).digest('hex')]);
  }
  expect((await factsOf(registry, ['/alliances.csv'])).map(({ path }) => path)).toEqual(['/alliances.csv']);
});

test('are the same bytes for the same register loaded again', async () => {
  const again = loadPublication(USUAL, { asOf: '2026-11-23' });
  expect(await factsOf(again)).toEqual(await factsOf(registry));
});

test('are let go when they have been served, and made again the same', async () => {
  const served = async (path: string) => Buffer.from(await (await serveDownload(registry, path)).arrayBuffer());
  const first = bytesOf(registry, '/alliances.json');
  const whole = await served('/alliances.json');
  expect(whole.equals(await first)).toBe(true);
  expect((await served('/api/alliances.json')).equals(whole)).toBe(true);
  expect(bytesOf(registry, '/alliances.json')).not.toBe(first);
  expect(Buffer.from(await bytesOf(registry, '/alliances.json')).equals(whole)).toBe(true);
});

test('read the same as a stream and as a whole, however small', async () => {
  for (const path of ['/alliances.json', '/calendar.ics', '/alliances.xlsx']) {
    const bytes = await bytesOf(registry, path);
    const whole = await (await serveDownload(registry, path)).arrayBuffer();
    expect(Buffer.from(whole).equals(bytes), path).toBe(true);
    const { body } = await serveDownload(registry, path);
    expect(Buffer.from(await new Response(body).arrayBuffer()).equals(bytes), path).toBe(true);
  }
});

test('that come out otherwise when made again are not published', async () => {
  const records = [...registry.records];
  const changing = { ...registry, records };
  await serveDownload(changing, '/alliances.csv');
  records.pop();
  await expect(bytesOf(changing, '/alliances.csv')).rejects.toThrow('/alliances.csv 两次生成的内容不同，不能发布');
  // One that failed does not keep the next from being made.
  expect((await bytesOf(changing, '/schema/alliance.schema.json')).length).toBeGreaterThan(0);
});

test('that do not exist are a mistake of the caller', () => {
  expect(() => bytesOf(registry, '/nothing.csv')).toThrow('没有 /nothing.csv 这个下载');
});
