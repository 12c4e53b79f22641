/** What search compares. Only compared: what is shown and stored stays as written. */

/** Of texts that differ only in width, case, brackets, quotes, dashes or spaces, the keys are the same. */
export function searchKey(text: string): string {
  if (!/[^一-龥0-9a-z]/.test(text)) return text;
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[〔〈《【「『[{]/g, '(')
    .replace(/[〕〉》】」』\]}]/g, ')')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/[\s·•・‧“”‘’"']/g, '');
}

/** The words of a query as keys; a text fits when it holds all of them. Nothing typed gives no words. */
export function searchWords(query: string): string[] {
  const words = query
    .split(/[\s,，、;；]+/)
    .map(searchKey)
    .filter((word) => word !== '');
  return [...new Set(words)];
}

/** A query as it may be shown and put into an address: control and unpaired characters become spaces, 100 characters. */
export const cleanQuery = (query: string): string =>
  Array.from(query.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Cn}]+/gu, ' ').trim())
    .slice(0, 100)
    .join('');
