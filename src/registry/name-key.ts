/** Keys for comparing names: what is stored stays as written (NFC); what is compared is unified. */

/** The units of which a name that is its own key is made: ideographs, digits, small letters. */
const IS_KEY = new Uint8Array(0x10000);
IS_KEY.fill(1, 0x4e00, 0x9fa6).fill(1, 0x30, 0x3a).fill(1, 0x61, 0x7b);

/** A look into a table, for every name of a register is asked many times. */
function isKey(name: string): boolean {
  for (let i = 0; i < name.length; i++) if (IS_KEY[name.charCodeAt(i)] === 0) return false;
  return true;
}

/** Two names with the same key are the same name written differently: widths, brackets and spaces do not count. */
export function nameKey(name: string): string {
  if (isKey(name)) return name;
  return name
    .normalize('NFKC')
    .replace(/[〔〈《【「[{]/g, '(')
    .replace(/[〕〉》】」\]}]/g, ')')
    .replace(/[\s·•‧・･∙⋅]/g, '')
    .toLowerCase();
}

/** What tells an alliance's name apart: its key without place names, brackets and what every name ends in. */
export function nameStem(name: string, places: readonly string[]): string {
  const bare = nameKey(name)
    .replace(/\([^)]*\)/g, '')
    .replace(/创新联合体$/, '');
  let rest = bare;
  for (const place of waysOf(places)) if (rest.includes(place)) rest = rest.replaceAll(place, '');
  return rest;
}

const ways = new WeakMap<readonly string[], readonly string[]>();

/** Place names as they stand in names: with and without 市, 县 or 区. */
function waysOf(places: readonly string[]): readonly string[] {
  const known = ways.get(places) ?? places.flatMap((place) => [place, place.replace(/[市县区]$/, '')]);
  ways.set(places, known);
  return known;
}
