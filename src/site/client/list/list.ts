/** The list comes alive: search box, filters, tags, address and downloads around the rows that were served. */
import { countSentence } from '#src/views/counts.ts';
import { searchWords } from '#src/views/search-text.ts';
import { lostFocus, makeButton, need } from '../dom.ts';
import { loadEntries } from '../search/load-entries.ts';
import { startAddress } from './address.ts';
import { startAnnouncer } from './announcer.ts';
import { startControls } from './controls.ts';
import { startFilteredDownloads } from './filtered-downloads.ts';
import { followOwnLinks } from '../own-links.ts';
import { showNoResults } from './no-results.ts';
import { madeRows } from './made-rows.ts';
import { servedRows } from './rows.ts';
import { search } from './search.ts';
import { activeKeys, describeState, NOTHING, parseState, type ListState, type StateKey } from './state.ts';
import { startTags } from './tags.ts';

function start(root: HTMLElement): void {
  const form = need(root, '.list-filters', HTMLElement);
  const heading = need(root, 'h2', HTMLElement);
  const standings = need(root, '.standings', HTMLElement);
  const table = need(root, '.alliance-table', HTMLTableElement);
  const noResults = need(root, '.no-results', HTMLElement);
  const body = need(table, 'tbody', HTMLTableSectionElement);
  const rows = root.dataset['rows'] === 'made' ? madeRows(body, root) : servedRows(body);
  const served = { heading: heading.textContent, standings: standings.textContent };
  const index = root.dataset['index'] ?? '';

  const address = startAddress();
  const announce = startAnnouncer(need(root, '[role=status].visually-hidden', HTMLElement));
  const refinement = need(root, '.list-refinement', HTMLElement);
  const downloads = startFilteredDownloads(need(refinement, '.downloads', HTMLElement), root.dataset['table'] ?? '');
  const controls = startControls(form, (key, value, settled) => change({ ...state, [key]: value }, settled));
  const remove = (key: StateKey | undefined) => change(key === undefined ? NOTHING : { ...state, [key]: '' }, true);
  const tags = startTags(refinement, controls.options, remove, () => heading.focus());
  const read = () => parseState(new URLSearchParams(location.search), controls.options);
  let state = read();

  function change(next: ListState, settled: boolean): void {
    state = next;
    if (settled) address.push(state);
    else address.replaceSoon(state);
    void show();
  }

  /** Shows the state everywhere. The index may take a moment; what the reader asks for meanwhile wins. */
  async function show(): Promise<void> {
    const asked = state;
    const focused = document.activeElement;
    controls.show(state);
    tags.show(state);
    if (activeKeys(state).length === 0) showServed();
    // Seen only while the index is on its way: once it is here, it is replaced before the next paint.
    else standings.textContent = '正在载入搜索…';
    await loadEntries(index).then(
      ({ entries }) => asked === state && showFound(entries),
      () => asked === state && activeKeys(state).length > 0 && showFailure(),
    );
    if (lostFocus(focused)) heading.focus({ preventScroll: true });
  }

  function showServed(): void {
    rows.showAll();
    table.hidden = false;
    noResults.hidden = true;
    heading.textContent = served.heading;
    standings.textContent = served.standings;
    downloads.offer(undefined);
    announce(`显示全部名单，${served.heading}`);
  }

  function showFound(entries: Parameters<typeof search>[0]): void {
    const found = search(entries, state);
    controls.showCounts(found.counts);
    if (activeKeys(state).length === 0) return;
    const { hits } = found;
    rows.show(hits, searchWords(state.q));
    table.hidden = hits.length === 0;
    noResults.hidden = hits.length > 0;
    if (hits.length === 0) showNoResults(noResults, found, state, controls.options, remove);
    heading.textContent = `筛选出 ${hits.length} 个，共 ${entries.length} 个联合体`;
    standings.textContent = countSentence(hits.map(({ row }) => row));
    downloads.offer({ ids: hits.map(({ row }) => row.id), conditions: describeState(state, controls.options) });
    announce(hits.length === 0 ? '没有符合条件的联合体' : `筛选出 ${hits.length} 个联合体`);
  }

  /** No index: the list stays as served, and the reader is told. */
  function showFailure(): void {
    showServed();
    announce('搜索没有载入');
    noResults.replaceChildren(
      '搜索没有载入，下面仍是全部名单。',
      makeButton('plain-button', () => void show(), '再试一次'),
    );
    noResults.hidden = false;
  }

  const prepare = () =>
    loadEntries(index).then(
      ({ entries }) => {
        // Choices do not change under a reader who has them open.
        if (!(document.activeElement instanceof HTMLSelectElement)) controls.showCounts(search(entries, state).counts);
      },
      () => undefined,
    );
  for (const sign of ['focusin', 'pointerenter']) form.addEventListener(sign, () => void prepare(), { once: true });
  addEventListener('popstate', () => {
    state = read();
    void show();
  });
  followOwnLinks(['q', ...Object.keys(controls.options)], address.settle, (parameters) => {
    change(parseState(parameters, controls.options), true);
    heading.focus();
  });
  form.hidden = false;
  if (activeKeys(state).length > 0) void show();
}

const root = document.querySelector<HTMLElement>('.alliance-list');
if (root) start(root);
