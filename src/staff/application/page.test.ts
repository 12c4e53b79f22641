/** The measures of GB/T 9704-2012 as they stand in the file. */
import { beforeAll, describe, expect, test } from 'vitest';
import { applicationDocument } from './application-document.ts';
import { all, parseXml, said, unpack, type Element } from '#src/testing/application-opened.ts';
import { CHARACTER, FACES, LINE } from './styles.ts';

const input = {
  id: 'x',
  alliance: {},
  district: { name: '海州区', authority: '海州区科技局' },
  site: { city: '连云港市', bureau: '连云港市科学技术局' },
  asOf: '2024-08-05',
};
let entries: Map<string, string>;
let sections: Element[];
let styles: Element;
beforeAll(async () => {
  entries = await unpack(await applicationDocument(input));
  sections = all(parseXml(entries.get('word/document.xml') ?? ''), 'w:sectPr');
  styles = parseXml(entries.get('word/styles.xml') ?? '');
});

const millimetres = (element: Element | undefined, ...keys: string[]) =>
  keys.map((key) => Math.round((Number(element?.attributes[`w:${key}`]) * 25.4) / 1440));
const sheet = (section: Element | undefined) => all(section as Element, 'w:pgSz')[0];
const margin = (section: Element | undefined) => all(section as Element, 'w:pgMar')[0];

describe('the sheet', () => {
  test('A4 with 天头 37 mm, 订口 28 mm and 156 × 225 mm of text; members laid across', () => {
    expect(sections.map((section) => sheet(section)?.attributes['w:orient'])).toEqual([
      'portrait',
      'portrait',
      'landscape',
      'portrait',
    ]);
    for (const section of [sections[0], sections[1], sections[3]]) {
      expect(millimetres(sheet(section), 'w', 'h')).toEqual([210, 297]);
      const [top = 0, right = 0, bottom = 0, left = 0] = millimetres(margin(section), 'top', 'right', 'bottom', 'left');
      expect({ top, left, width: 210 - left - right, height: 297 - top - bottom }).toEqual({
        top: 37,
        left: 28,
        width: 156,
        height: 225,
      });
    }
    expect(millimetres(sheet(sections[2]), 'w', 'h')).toEqual([297, 210]);
    expect(millimetres(margin(sections[2]), 'top', 'right', 'bottom', 'left')).toEqual([28, 35, 26, 37]);
  });

  test('22 lines of 28 characters fill it', () => {
    const [height, width] = [225, 156].map((mm) => (mm / 25.4) * 1440) as [number, number];
    expect([Math.floor(height / LINE), Math.floor(width / CHARACTER)]).toEqual([22, 28]);
    expect(LINE / 20).toBeGreaterThanOrEqual(28);
    expect(LINE / 20).toBeLessThanOrEqual(29);
    const prose = styleNamed('Prose');
    expect(
      16 * 20 +
        Number(
          all(prose, 'w:spacing')
            .map((each) => each.attributes['w:val'])
            .find(Boolean),
        ),
    ).toBe(CHARACTER);
  });

  test('tables are as wide as the text', () => {
    const tables = all(parseXml(entries.get('word/document.xml') ?? ''), 'w:tbl');
    const widths = tables.map((table) =>
      all(table, 'w:gridCol').reduce((sum, column) => sum + Number(column.attributes['w:w']), 0),
    );
    for (const width of widths) expect([156, 225]).toContain(Math.round((width * 25.4) / 1440));
    expect(widths.filter((width) => width > 10_000)).toHaveLength(1);
  });
});

const styleNamed = (id: string) =>
  all(styles, 'w:style').find((style) => style.attributes['w:styleId'] === id) ?? expect.unreachable(id);

describe('the type', () => {
  test.each([
    ['Title', '方正小标宋简体', 22],
    ['Heading1', '黑体', 16],
    ['Heading2', '楷体_GB2312', 16],
    ['PageNumber', '宋体', 14],
    ['Cell', '仿宋_GB2312', 12],
    ['SmallCell', '仿宋_GB2312', 10.5],
    ['Instruction', '仿宋_GB2312', 14],
  ])('%s: %s %d pt', (id, face, points) => {
    const style = styleNamed(id);
    expect(all(style, 'w:rFonts')[0]?.attributes['w:eastAsia']).toBe(face);
    expect(Number(all(style, 'w:sz')[0]?.attributes['w:val']) / 2).toBe(points);
  });

  test('text is 16 pt 仿宋 in Chinese, in exact lines', () => {
    const defaults = all(styles, 'w:docDefaults')[0] ?? expect.unreachable();
    expect(all(defaults, 'w:rFonts')[0]?.attributes['w:eastAsia']).toBe('仿宋_GB2312');
    expect(all(defaults, 'w:sz')[0]?.attributes['w:val']).toBe('32');
    expect(all(defaults, 'w:lang')[0]?.attributes['w:eastAsia']).toBe('zh-CN');
    expect(all(defaults, 'w:spacing')[0]?.attributes).toMatchObject({ 'w:line': String(LINE), 'w:lineRule': 'exact' });
  });

  test('headings stay with what follows them', () => {
    for (const id of ['Heading1', 'Heading2']) expect(all(styleNamed(id), 'w:keepNext')).toHaveLength(1);
  });

  test('every style a paragraph names exists; every face has others for where it is missing', () => {
    const ids = new Set(all(styles, 'w:style').map((style) => style.attributes['w:styleId']));
    const parts = [...entries].filter(([name]) => /^word\/(document|header\d|footer\d)\.xml$/.test(name));
    const named = parts.flatMap(([, xml]) => all(parseXml(xml), 'w:pStyle').map((each) => each.attributes['w:val']));
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
    const fonts = all(parseXml(entries.get('word/fontTable.xml') ?? ''), 'w:font');
    expect(fonts.map((font) => font.attributes['w:name'])).toEqual(Object.keys(FACES));
    for (const font of fonts) expect(all(font, 'w:altName')[0]?.attributes['w:val']).toMatch(/\p{Script=Han}.*[A-Z]/u);
    const used = new Set(all(styles, 'w:rFonts').flatMap((each) => each.attributes['w:eastAsia'] ?? []));
    expect([...used].toSorted()).toEqual(Object.keys(FACES).toSorted());
  });
});

test('pages are numbered — 1 — from the first after the cover, odd ones right, even ones left', () => {
  const footers = (section: Element | undefined) =>
    all(section as Element, 'w:footerReference').map(({ attributes }) => {
      const rels = entries.get('word/_rels/document.xml.rels') ?? '';
      const target = all(parseXml(rels), 'Relationship').find((each) => each.attributes['Id'] === attributes['r:id']);
      const footer = parseXml(entries.get(`word/${target?.attributes['Target']}`) ?? '');
      return [
        attributes['w:type'],
        said(footer),
        all(footer, 'w:jc')[0]?.attributes['w:val'],
        all(footer, 'w:instrText').length,
      ];
    });
  expect(footers(sections[0])).toEqual([
    ['default', '', undefined, 0],
    ['even', '', undefined, 0],
  ]);
  for (const section of sections.slice(1))
    expect(footers(section)).toEqual([
      ['default', '—  —', 'right', 1],
      ['even', '—  —', 'left', 1],
    ]);
  expect(sections.map((section) => all(section, 'w:pgNumType')[0]?.attributes['w:start'])).toEqual([
    undefined,
    '1',
    undefined,
    undefined,
  ]);
  expect(entries.get('word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
});
