/** Reads CSV back as a spreadsheet would: RFC 4180, a byte order mark before it. */

/** Rows of cells. */
export function parseCsv(text: string): string[][] {
  const cells = text.replace(/^\ufeff/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g);
  const rows: string[][] = [[]];
  for (const [whole, quoted, plain = '', end] of cells) {
    if (whole === '') break;
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end?.endsWith('\n')) rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}
