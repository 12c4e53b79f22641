/** For tests: a Word file opened again, read as any program reads it: entries, well-formed XML, paragraphs, tables. */
import JSZip from 'jszip';
import { applicationDocument, type ApplicationInput } from '#src/staff/application/application-document.ts';

/** Entries by name, in their order. */
export async function unpack(docx: Uint8Array): Promise<Map<string, string>> {
  const zip = await JSZip.loadAsync(docx);
  const names = Object.keys(zip.files);
  return new Map(
    await Promise.all(names.map(async (name) => [name, (await zip.file(name)?.async('string')) ?? ''] as const)),
  );
}

/** One element of XML; texts are its children too. */
export interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: (Element | string)[];
}

const TOKEN = /<\?[^>]*\?>|<\/([\w:.]+)>|<([\w:.]+)((?:\s+[\w:.]+="[^"<]*")*)\s*(\/?)>|([^<]+)/y;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const FORBIDDEN = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;

/** @throws Error where a text is not well-formed XML. */
export function parseXml(text: string): Element {
  const root: Element = { name: '', attributes: {}, children: [] };
  const open = [root];
  TOKEN.lastIndex = 0;
  for (let at = 0; at < text.length; at = TOKEN.lastIndex) {
    const found = TOKEN.exec(text);
    if (!found) throw new Error(`not XML: ${JSON.stringify(text.slice(at, at + 60))}`);
    const [, closed, opened, attributes = '', empty, words] = found;
    const parent = open.at(-1) ?? root;
    if (closed !== undefined && open.pop()?.name !== closed) throw new Error(`</${closed}> closes another element`);
    if (words !== undefined) parent.children.push(plain(words));
    if (opened === undefined) continue;
    const pairs = Array.from(attributes.matchAll(/([\w:.]+)="([^"]*)"/g), ([, key = '', value = '']) => [
      key,
      plain(value),
    ]);
    const element: Element = {
      name: opened,
      attributes: Object.fromEntries(pairs) as Record<string, string>,
      children: [],
    };
    parent.children.push(element);
    if (!empty) open.push(element);
  }
  if (open.length !== 1) throw new Error(`${open.at(-1)?.name} is never closed`);
  return root;
}

function plain(words: string): string {
  if (FORBIDDEN.test(words)) throw new Error('a character that XML forbids');
  return words.replace(/&(#?\w*);?/g, (_, name: string) => {
    const character = name.startsWith('#') ? String.fromCodePoint(Number(name.slice(1))) : ENTITIES[name];
    if (character === undefined) throw new Error(`unknown entity &${name}`);
    return character;
  });
}

/** Every element of a name, in the order of the text. */
export function all(element: Element, name: string): Element[] {
  return element.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...all(child, name)],
  );
}

/** What a paragraph or cell says; a space that does not break, as between a number and its unit, is a space. */
export const said = (element: Element): string =>
  all(element, 'w:t')
    .map(({ children }) => children.join(''))
    .join('')
    .replaceAll('\u00a0', ' ');

/** What every test needs besides a record. */
export const AROUND: Omit<ApplicationInput, 'alliance'> = {
  id: 'carbon-fibre',
  district: { name: '海州区', authority: '海州区科技局' },
  site: { city: '连云港市', bureau: '连云港市科学技术局' },
  industry: { kind: '重点产业链' },
  asOf: '2024-08-05',
};

/** A record's document, opened. */
export async function opened(alliance: ApplicationInput['alliance'], more: Partial<ApplicationInput> = {}) {
  const entries = await unpack(await applicationDocument({ ...AROUND, ...more, alliance }));
  const document = parseXml(entries.get('word/document.xml') ?? '');
  return { entries, document, paragraphs: all(document, 'w:p') };
}

/** What the paragraphs of a style say. */
export const saidIn = (paragraphs: readonly Element[], style: string): string[] =>
  paragraphs.filter((each) => all(each, 'w:pStyle')[0]?.attributes['w:val'] === style).map((each) => said(each));
