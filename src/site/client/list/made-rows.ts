/** The rows of the list under a search or on another day: a page of those on the list now is served, others are made from the index. */
import { alliancePage } from '#src/views/link.ts';
import { STANDING_SHAPES } from '#src/views/standing-shapes.ts';
import { make, need } from '../dom.ts';
import type { Entry } from '../search/entries.ts';
import { reasonsFor } from './reasons.ts';

/** Rows at a time. */
const STEP = 100;
/** Rows made at once: more than a screen holds. The rest of a step waits until these are painted, so that typing stays smooth. */
const FIRST = 16;

export interface Rows {
  /** Shows these entries, in this order, and why each was found. */
  show: (hits: readonly Entry[], words: readonly string[]) => void;
  /** As served. */
  showAll: () => void;
}

/** Makes rows from the template of the page. */
export function madeRows(body: HTMLTableSectionElement, root: HTMLElement): Rows {
  const served = [...body.rows];
  const template = need(root, 'template.row', HTMLTemplateElement);
  const more = need(root, '.more', HTMLButtonElement);
  /** A list on one page has none. */
  const pager = root.querySelector<HTMLElement>('.list-pager');
  const turn = (shown: boolean) => {
    if (pager) pager.hidden = !shown;
  };
  let left: readonly Entry[] = [];
  let sought: readonly string[] = [];
  const add = (count: number): HTMLTableRowElement | undefined => {
    const made = left.slice(0, count).map((entry) => makeRow(template, entry, sought));
    left = left.slice(count);
    body.append(...made);
    more.hidden = left.length === 0;
    more.textContent = `再显示 ${Math.min(STEP, left.length)} 个（还有 ${left.length} 个）`;
    return made[0];
  };
  more.addEventListener('click', () => add(STEP)?.querySelector('a')?.focus());
  return {
    show: (hits, words) => {
      left = hits;
      sought = words;
      turn(false);
      body.replaceChildren();
      add(FIRST);
      more.hidden = true;
      requestAnimationFrame(() => setTimeout(() => sought === words && add(STEP - FIRST)));
    },
    showAll: () => {
      left = [];
      sought = [];
      turn(true);
      more.hidden = true;
      body.replaceChildren(...served);
    },
  };
}

function makeRow(template: HTMLTemplateElement, entry: Entry, words: readonly string[]): HTMLTableRowElement {
  const row = need(template.content, 'tr', HTMLTableRowElement).cloneNode(true) as HTMLTableRowElement;
  const { id, name, lead, industry, district, batch, members, standing, mark, note } = entry.row;
  const link = need(row, 'a', HTMLAnchorElement);
  link.href = alliancePage(id);
  link.textContent = name;
  need(row, '.lead', HTMLElement).textContent = `牵头：${lead}`;
  for (const [i, text] of [industry, district, batch, members].entries()) row.cells[i + 1]!.textContent = String(text);
  const { path, tone } = STANDING_SHAPES[standing];
  need(row, '.standing-mark', HTMLElement).className = `standing-mark ${tone}`;
  need(row, '.standing-mark path', SVGPathElement).setAttribute('d', path);
  need(row, '.standing-mark > span', HTMLElement).textContent = mark;
  need(row, '.note', HTMLElement).textContent = note;
  const reasons = reasonsFor(entry, words);
  if (reasons.length > 0) row.cells[0]?.append(make('span', { class: 'reason' }, reasons.join('；')));
  return row;
}
