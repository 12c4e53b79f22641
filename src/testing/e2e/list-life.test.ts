/**
 * The list in the browser on the days before, on and after everything that happens in a life, against the engine's own
 * answer: the page of the usual site, with the index of the register in which it happened.
 */
import { expect, test } from 'vitest';
import { chineseDate } from '#src/dates.ts';
import type { PublicRecord } from '#src/publication/public-registry.ts';
import { stateOn } from '#src/registry/state/state-on.ts';
import { daysAround } from '../life-events/days.ts';
import { LIFE_EVENTS, publishedAfter } from '../life-events/published.ts';
import { pageOfIndex } from './page-of-index.ts';

const openOver = pageOfIndex('/');

/** What the list shows: its heading, and of each row the name and the word of its standing. */
interface Told {
  day: string;
  heading: string;
  rows: string[];
}

const STANDINGS = ['', '公示', '已退出', '未列入', '限期整改', '全部'];

test.each(LIFE_EVENTS)('$about', async (event) => {
  const { publication } = publishedAfter(event);
  const page = await openOver(publication);
  const days = daysAround(publication.records, event.on);
  const asked = days.flatMap((on) => STANDINGS.map((standing) => ({ on, standing })));
  const told = await page.evaluate(askAll, asked);
  expect(told).toEqual(asked.map(({ on, standing }) => expectedOf(publication.records, standing, on)));
  expect(asked.length).toBeGreaterThan(0);
});

/** Runs in the page: asks as a link does, one after the other, and gives what is shown. */
async function askAll(asked: readonly { on: string; standing: string }[]): Promise<Told[]> {
  const list = document.querySelector<HTMLElement>('.alliance-list');
  if (!list) throw new Error('no list');
  // What is compared is text: laying out every list takes a third of the time.
  document.documentElement.hidden = true;
  // Addresses are tried elsewhere; a browser refuses this many.
  history.pushState = () => undefined;
  const textOf = (place: ParentNode, selector: string) => place.querySelector(selector)?.textContent ?? '';
  const told: Told[] = [];
  for (const { on, standing } of asked) {
    const link = document.createElement('a');
    link.href = `/?on=${on}${standing && `&standing=${encodeURIComponent(standing)}`}`;
    list.append(link);
    link.click();
    link.remove();
    while (textOf(list, '.standings').startsWith('正在载入')) await new Promise((done) => setTimeout(done, 1));
    const rows = list.querySelectorAll<HTMLElement>('table:not([hidden]) tbody tr');
    told.push({
      day: textOf(list, '.list-day:not([hidden]) span'),
      heading: textOf(list, 'h2'),
      rows: Array.from(rows, (row) => `${textOf(row, 'th a')} ${textOf(row, '.standing-mark').trim()}`),
    });
  }
  return told;
}

/** What must be shown, by the published records alone. */
function expectedOf(records: readonly PublicRecord[], standing: string, on: string): Told {
  const states = records
    .map(({ alliance, acts }) => stateOn({ draft: alliance, acts }, on))
    .filter((state) => state.public);
  const fits = states.filter((state) => {
    if (standing === '全部') return true;
    return standing === '限期整改' ? state.rectification !== undefined : state.standing === (standing || '在册');
  });
  const listed = states.filter((state) => state.standing === '在册').length;
  const first = records
    .flatMap(({ acts }) => acts.filter(({ kind }) => kind === '列入培育名单').map(({ date }) => date))
    .sort()[0];
  const none =
    first === undefined ? '至今没有联合体列入过。' : `那时还没有联合体列入过：第一次列入在${chineseDate(first)}。`;
  const about = standing === '' ? `在册 ${listed} 个` : `筛选出 ${fits.length} 个，名单状态：${LABELS[standing]}`;
  return {
    day: `这是${chineseDate(on)}的名单。${first === undefined || on < first ? none : ''}`,
    heading: about,
    rows: fits.map((state) => {
      const rectifying = state.standing === '在册' && state.rectification;
      return `${state.name} ${state.standing}${rectifying ? '，限期整改' : ''}`;
    }),
  };
}

const LABELS: Record<string, string> = {
  公示: '公示，尚未列入',
  已退出: '已退出',
  未列入: '未列入',
  限期整改: '在册，正在限期整改',
  全部: '全部，不论是否在册',
};
