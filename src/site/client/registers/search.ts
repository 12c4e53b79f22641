/** A question to several registers at once. */
import { cleanQuery } from '#src/views/search-text.ts';
import { need } from '../dom.ts';
import { startAsking } from '../lookup/asking.ts';
import { loadListings } from './listings.ts';

const root = document.querySelector<HTMLElement>('.registers');
if (root) {
  const { index = '', limits = '', city = '' } = root.dataset;
  startAsking(root, {
    parse: (parameters) => ({ q: cleanQuery(parameters.get('q') ?? '') }),
    format: ({ q }) => (q === '' ? '' : `?${new URLSearchParams({ q }).toString()}`),
    fill: (form, { q }) => {
      need(form, '[name=q]', HTMLInputElement).value = q;
    },
    answerTo: async ({ q }) => {
      const [listings, { reply }] = await Promise.all([loadListings(index), import('./reply.ts')]);
      return reply(listings, q, { limits, city });
    },
    notLoaded: '各登记簿的名单没有载入，请检查网络。',
  });
}
