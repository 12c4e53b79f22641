/** The rows of a list too long for one page: a page of rows is served, others are made from the index. */
import { alliancePage } from '#src/views/link.ts';
import { STANDING_SHAPES } from '#src/views/standing-shapes.ts';
import { need } from '../dom.ts';
import type { Entry } from '../search/entries.ts';
import { showReasons, type Rows } from './rows.ts';
import { reasonsFor } from './search.ts';

/** Rows at a time. */
const STEP = 100;
/** Rows made at once: more than a screen holds. The rest of a step waits until these are painted, so that typing stays smooth. */
const FIRST = 16;

/** Makes rows from the template of the page. */
export function madeRows(body: HTMLTableSectionElement, root: HTMLElement): Rows {
  const served = [...body.rows];
  const template = need(root, 'template.row', HTMLTemplateElement);
  const more = need(root, '.more', HTMLButtonElement);
  const pager = need(root, '.list-pager', HTMLElement);
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
      pager.hidden = true;
      body.replaceChildren();
      add(FIRST);
      more.hidden = true;
      requestAnimationFrame(() => setTimeout(() => sought === words && add(STEP - FIRST)));
    },
    showAll: () => {
      left = [];
      sought = [];
      pager.hidden = false;
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
  showReasons(row, reasonsFor(entry, words));
  return row;
}
