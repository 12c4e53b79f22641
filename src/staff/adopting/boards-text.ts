/** The text of `data/districts.yaml` with other boards: a line each, and every comment that still has something to stand at. */
import { District, Districts } from '#schemas/district.ts';
import type { OfficeContact } from '#schemas/office-contact.ts';
import { pass } from '#src/registry/gate/gate.ts';
import type { Plain } from '#src/registry/gate/structure.ts';
import { updateText } from '../editing/alliance-text.ts';
import { layOut } from '../editing/alliance-text/layout.ts';
import { spliced } from '../editing/alliance-text/splice.ts';
import { writeFlow } from '../editing/alliance-text/write-value.ts';
import { isOfSample } from './adoption.ts';

/**
 * Boards that stay, by their ids, keep their lines with their comments; no other takes one over. What stands above the
 * list stays. `text` is a file that can be read.
 */
export function boardsText(text: string, districts: readonly District[]): string {
  const { districts: before } = pass('', Buffer.from(text)).value as { districts: Written[] };
  const staying = new Set(before.map(({ id }) => id));
  const kept = districts.filter(({ id }) => staying.has(id));
  if (kept.length === 0) {
    const head = /^(?:(?:#.*)?\n)*/.exec(text)?.[0] ?? '';
    return `${head}districts:\n${districts.map((board) => `  ${lineOf(board)}`).join('')}`;
  }
  // First those that go are gone: what is left of the list is then matched with nothing else. So is a contact of the sample,
  // with what says that it is one.
  const ids = new Set(kept.map(({ id }) => id));
  const left = before.filter(({ id }) => ids.has(id)).map(withoutSample);
  const fewer = updateText(text, { districts: left }, Districts);
  const updated = updateText(fewer, { districts: kept as unknown as Plain[] }, Districts);
  return withNew(updated.endsWith('\n') ? updated : `${updated}\n`, districts, ids);
}

type Written = { id: string; contact?: Plain };

function withoutSample({ contact, ...board }: Written): { [key: string]: Plain } {
  return contact === undefined || isOfSample(contact as OfficeContact) ? board : { ...board, contact };
}

/** New boards on lines of their own, each behind the one it follows. */
function withNew(text: string, districts: readonly District[], staying: ReadonlySet<string>): string {
  const list = layOut(text)?.entries.find(({ key }) => key === 'districts')?.value;
  const entries = list?.kind === 'list' ? list.entries : [];
  if (list?.kind === 'list' && list.flow)
    return updateText(text, { districts: districts as unknown as Plain[] }, Districts);
  let passed = 0;
  const edits = districts.flatMap((board) => {
    if (staying.has(board.id)) {
      passed += 1;
      return [];
    }
    const at = passed === 0 ? (entries[0]?.own ?? 0) : (entries[passed - 1]?.end ?? text.length);
    return { start: at, end: at, replacement: ' '.repeat(entries[0]?.indent ?? 0) + lineOf(board) };
  });
  return spliced(text, edits);
}

const lineOf = (board: District) => `- ${writeFlow(board as unknown as Plain, District)}\n`;
