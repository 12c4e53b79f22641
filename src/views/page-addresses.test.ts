import { expect, test } from 'vitest';
import { pageAddresses, type PageModule } from './page-addresses.ts';

const page = (...params: Record<string, string | undefined>[]) => {
  const getStaticPaths = () => params.map((each) => ({ params: each }));
  return (): Promise<PageModule> => Promise.resolve(params.length > 0 ? { getStaticPaths } : {});
};

test('every kind of page file has its addresses; the page of errors has none', async () => {
  const files = {
    './index.astro': page(),
    './about.astro': page(),
    './404.astro': page(),
    './rules/index.astro': page(),
    './rules/[id].astro': page({ id: 'b' }, { id: 'a' }),
    './policies/[...index].astro': page({ index: undefined }),
    './[folder]/[slug].astro': page({ folder: '中', slug: 'x' }),
  };
  expect(await pageAddresses(files)).toEqual([
    '/',
    '/%E4%B8%AD/x/',
    '/about/',
    '/policies/',
    '/rules/',
    '/rules/a/',
    '/rules/b/',
  ]);
});
