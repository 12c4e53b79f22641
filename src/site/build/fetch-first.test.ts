/** Scripts on demand: what is missed once is had the next time; what was had is not asked for again. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ReloadNeeded } from '#src/views/own-sentence.ts';
import { fetchFirst } from './fetch-first.ts';

/** Scripts of which no test before has heard. */
let [a, b] = ['', ''];
let opened = 0;
let asked: string[];
let answer: (address: string) => Response | Promise<Response>;
const load = vi.fn(() => Promise.resolve('loaded'));
const script = () => new Response('script');
const missed = () => {
  throw new TypeError('Failed to fetch');
};

beforeEach(() => {
  opened++;
  [a, b] = [`assets/a.${opened}.js`, `assets/b.${opened}.js`];
  asked = [];
  answer = script;
  load.mockClear();
  vi.stubGlobal('fetch', (address: string) => {
    asked.push(address);
    return new Promise((resolve) => resolve(answer(address)));
  });
});
afterEach(() => vi.unstubAllGlobals());

test('all are fetched side by side, below the address of the site, before anything is imported', async () => {
  vi.stubEnv('BASE_URL', '/list/');
  const coming: (() => void)[] = [];
  answer = () => new Promise((resolve) => coming.push(() => resolve(script())));
  const loading = fetchFirst(load, [a, b]);
  expect(asked).toEqual([`/list/${a}`, `/list/${b}`]);
  coming[0]?.();
  await new Promise(setImmediate);
  expect(load).not.toHaveBeenCalled();
  coming[1]?.();
  expect(await loading).toBe('loaded');
  vi.unstubAllEnvs();
});

test('without a network nothing is imported; with it the next call fetches only what was missed', async () => {
  answer = (address) => (address.endsWith(b) ? missed() : script());
  await expect(fetchFirst(load, [a, b])).rejects.toThrow('Failed to fetch');
  expect(load).not.toHaveBeenCalled();
  asked = [];
  answer = script;
  expect(await fetchFirst(load, [a, b])).toBe('loaded');
  expect(asked).toEqual([`/${b}`]);
});

test('what was had once works without a network, for every part that needs it', async () => {
  await fetchFirst(load, [a, b]);
  answer = missed;
  expect(await fetchFirst(load, [b])).toBe('loaded');
  expect(asked).toHaveLength(2);
});

test('a body that breaks off is missed', async () => {
  answer = () => new Response(new ReadableStream({ start: (body) => body.error(new TypeError('network error')) }));
  await expect(fetchFirst(load, [a])).rejects.toThrow('network error');
  expect(load).not.toHaveBeenCalled();
});

test('a script that is gone means that the site was published anew, and says so', async () => {
  answer = () => new Response('', { status: 404 });
  const loading = fetchFirst(load, [a]);
  await expect(loading).rejects.toThrow('网站已更新，请刷新页面后再试');
  await expect(loading).rejects.toBeInstanceOf(ReloadNeeded);
});

test('a server that only fails at the moment may be asked again', async () => {
  answer = () => new Response('', { status: 503 });
  const loading = fetchFirst(load, [a]);
  await expect(loading).rejects.toThrow('503');
  await expect(loading).rejects.not.toBeInstanceOf(ReloadNeeded);
  answer = script;
  expect(await fetchFirst(load, [a])).toBe('loaded');
});

test('what was fetched and cannot be imported is missed until the page is loaded anew', async () => {
  const loading = fetchFirst(() => Promise.reject(new TypeError('Failed to import')), [a]);
  await expect(loading).rejects.toBeInstanceOf(ReloadNeeded);
  await expect(loading).rejects.toThrow('这一部分没有载入，请刷新页面后再试');
});
