/** The list comes alive: search box, filters, day, tags, address and downloads around the rows that were served. */
import { chineseDate } from '#src/dates.ts';
import { today } from '#src/today.ts';
import { ReloadNeeded } from '#src/views/own-sentence.ts';
import { searchWords } from '#src/views/search-text.ts';
import { readAskedDay, type Refusal } from '../asked-day.ts';
import { lostFocus, makeButton, need } from '../dom.ts';
import { loadEntries, type Loaded } from '../search/load-entries.ts';
import { startAddress } from './address.ts';
import { startAnnouncer } from './announcer.ts';
import { startControls } from './controls.ts';
import { dayWords } from './day-words.ts';
import { startFilteredDownloads } from './filtered-downloads.ts';
import { followOwnLinks } from '../own-links.ts';
import { headingOf, standingLinks } from './headline.ts';
import { showNoResults } from './no-results.ts';
import { madeRows } from './made-rows.ts';
import type { search } from './search.ts';
import { activeKeys, NOTHING, parseState, type ConditionKey, type ListState } from './state.ts';
import { startTags } from './tags.ts';

/** The index and what searches it. */
interface LoadedSearch extends Loaded {
  search: typeof search;
}

function start(root: HTMLElement): void {
  const form = need(root, '.list-filters', HTMLElement);
  const heading = need(root, 'h2', HTMLElement);
  const standings = need(root, '.standings', HTMLElement);
  const dayNote = need(root, '.list-day', HTMLElement);
  const dayText = need(dayNote, 'span', HTMLElement);
  const whole = need(root, '.list-head .downloads', HTMLElement);
  const table = need(root, '.alliance-table', HTMLTableElement);
  const noResults = need(root, '.no-results', HTMLElement);
  const rows = madeRows(need(table, 'tbody', HTMLTableSectionElement), root);
  const served = { heading: heading.textContent, standings: [...standings.childNodes] };
  const { index = '', asOf = '' } = root.dataset;

  const address = startAddress();
  const announce = startAnnouncer(need(root, '[role=status].visually-hidden', HTMLElement));
  const refinement = need(root, '.list-refinement', HTMLElement);
  const downloads = startFilteredDownloads(need(refinement, '.downloads', HTMLElement), root.dataset);
  const controls = startControls(form, (key, value, settled) => change({ ...state, [key]: value }, settled));
  const remove = (key: ConditionKey | undefined) =>
    change(key === undefined ? { ...NOTHING, on: state.on } : { ...state, [key]: '' }, true);
  const toNow = () => {
    change({ ...state, on: '' }, true);
    heading.focus();
  };
  const tags = startTags(refinement, controls.options, remove, () => heading.focus());
  const read = () => parseState(new URLSearchParams(location.search), controls.options);
  const asServed = () => activeKeys(state).length === 0 && state.on === '';
  let state = read();
  let loaded: LoadedSearch | undefined;
  /** A page on which nobody searches loads neither. */
  const loadSearch = async (): Promise<LoadedSearch> => {
    const [entries, { search }] = await Promise.all([loadEntries(index), import('./search.ts')]);
    return (loaded = { ...entries, search });
  };

  function change(next: ListState, settled: boolean): void {
    state = next;
    if (settled) address.push(state);
    else address.replaceSoon(state);
    show();
  }

  /**
   * Shows the state everywhere: at once when the index is here, for a key pressed must show nothing but its answer.
   * Else it may take a moment; what the reader asks for meanwhile wins.
   */
  function show(): void {
    const focused = document.activeElement;
    controls.show(state);
    tags.show(state);
    const { refused } = state.on === '' ? {} : readAskedDay(state.on, { asOf, today: today() });
    if (refused) showRefusal(refused);
    else if (loaded) showFound(loaded);
    else void showOnceLoaded();
    keepFocus(focused);
  }

  async function showOnceLoaded(): Promise<void> {
    const asked = state;
    const focused = document.activeElement;
    if (asServed()) showServed();
    else showLoading();
    await loadSearch().then(
      (found) => asked === state && showFound(found),
      (error: unknown) => asked === state && !asServed() && showFailure(error),
    );
    keepFocus(focused);
  }

  function keepFocus(focused: Element | null): void {
    if (lostFocus(focused)) heading.focus({ preventScroll: true });
  }

  function showLoading(): void {
    if (state.on === '') showServed();
    else showNoDay();
    standings.textContent = '正在载入搜索…';
  }

  /** The list of now is none of another day. */
  function showNoDay(): void {
    heading.textContent = `${chineseDate(state.on)}的名单`;
    table.hidden = dayNote.hidden = whole.hidden = noResults.hidden = true;
    rows.show([], []);
  }

  function showServed(): void {
    rows.showAll();
    table.hidden = whole.hidden = false;
    noResults.hidden = dayNote.hidden = true;
    heading.textContent = served.heading;
    standings.replaceChildren(...served.standings);
    downloads.offer(undefined);
    announce(`显示在册名单，${served.heading}`);
  }

  function showFound({ search, entries: all, entriesOn }: LoadedSearch): void {
    const entries = state.on === '' ? all : entriesOn(state.on);
    const found = search(entries, state);
    controls.showCounts(found.counts);
    if (asServed()) return showServed();
    const { hits } = found;
    rows.show(hits, searchWords(state.q));
    const note = dayWords(state.on, all);
    dayText.textContent = note;
    dayNote.hidden = note === '';
    whole.hidden = state.on !== '';
    table.hidden = hits.length === 0;
    noResults.hidden = hits.length > 0 || activeKeys(state).length === 0;
    if (!noResults.hidden) showNoResults(noResults, found, state, controls.options, remove);
    heading.textContent = headingOf(found, entries, state, controls.options);
    standings.replaceChildren(...standingLinks(found, state));
    downloads.offer({ entries: hits, state, options: controls.options });
    announce(hits.length === 0 ? '没有符合条件的联合体' : heading.textContent);
  }

  /** Nothing can be said of that day: no list is shown in its place. */
  function showRefusal({ heading: what, sentence }: Refusal): void {
    table.hidden = dayNote.hidden = whole.hidden = refinement.hidden = true;
    rows.show([], []);
    heading.textContent = what;
    standings.textContent = sentence;
    downloads.offer(undefined);
    noResults.replaceChildren(makeButton('plain-button', toNow, '看现在的名单'));
    noResults.hidden = false;
    announce(`${what}。${sentence}`);
  }

  /** No index: the list stays as served, and the reader is told. */
  function showFailure(error: unknown): void {
    showServed();
    announce('搜索没有载入');
    noResults.replaceChildren(
      ...(error instanceof ReloadNeeded
        ? [`${error.message}；下面仍是刷新前的在册名单。`, makeButton('plain-button', reload, '刷新页面')]
        : ['搜索没有载入，下面仍是现在的在册名单。', makeButton('plain-button', show, '再试一次')]),
    );
    noResults.hidden = false;
  }

  /** With what is asked for: it stands in the address. */
  function reload(): void {
    address.settle();
    location.reload();
  }

  const prepare = () =>
    loadSearch().then(
      ({ entries, search }) => {
        // Choices do not change under a reader who has them open.
        if (asServed() && !(document.activeElement instanceof HTMLSelectElement))
          controls.showCounts(search(entries, state).counts);
      },
      () => undefined,
    );
  for (const sign of ['focusin', 'pointerenter']) form.addEventListener(sign, () => void prepare(), { once: true });
  addEventListener('popstate', () => {
    address.drop();
    state = read();
    show();
  });
  need(dayNote, 'button', HTMLButtonElement).addEventListener('click', toNow);
  followOwnLinks(['q', 'on', ...Object.keys(controls.options)], address.settle, (parameters) => {
    change(parseState(parameters, controls.options), true);
    heading.focus();
  });
  form.hidden = false;
  if (!asServed()) show();
}

const root = document.querySelector<HTMLElement>('.alliance-list');
if (root) start(root);
