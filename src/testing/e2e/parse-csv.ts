/** Reads CSV back as RFC 4180 has it, written without a look at what writes it: character by character, and strictly. */

/** Rows of cells. @throws Error where a text is not CSV: a stray quotation mark, a bare line break, rows of other lengths. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  // A browser has already taken the byte order mark off.
  let at = text.startsWith('\ufeff') ? 1 : 0;
  while (at < text.length) {
    const [cell, end] = text.charAt(at) === '"' ? quoted(text, at + 1) : plain(text, at);
    row.push(cell);
    if (text.charAt(end) === ',') {
      at = end + 1;
      continue;
    }
    if (!text.startsWith('\r\n', end)) throw new Error(`neither comma nor line end at ${end}`);
    rows.push(row);
    row = [];
    at = end + 2;
  }
  if (row.length > 0) throw new Error('no line end after the last row');
  if (rows.some(({ length }) => length !== rows[0]?.length)) throw new Error('rows of other lengths');
  return rows;
}

function plain(text: string, start: number): [cell: string, end: number] {
  let end = start;
  while (end < text.length && !',\r\n'.includes(text.charAt(end))) {
    if (text.charAt(end) === '"') throw new Error(`quotation mark inside a cell at ${end}`);
    end += 1;
  }
  return [text.slice(start, end), end];
}

function quoted(text: string, start: number): [cell: string, end: number] {
  let cell = '';
  for (let at = start; at < text.length; at++) {
    if (text.charAt(at) !== '"') cell += text.charAt(at);
    else if (text.charAt(at + 1) === '"') cell += text.charAt(++at);
    else return [cell, at + 1];
  }
  throw new Error(`no closing quotation mark after ${start}`);
}
