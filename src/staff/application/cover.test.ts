/** The cover holds on one page whatever it names; codes and units stay in one piece; too long texts are printed and marked. */
import { describe, expect, test } from 'vitest';
import { all, opened, said, type Element } from '#src/testing/application-opened.ts';
import { linesOf, narrowed, widthOf } from './measure.ts';
import { withTooLong } from './too-long.ts';

/** What stands before the instructions, with the height of each line in twentieths of a point. */
function coverOf(document: Element) {
  const body = all(document, 'w:body')[0]?.children.filter((child) => typeof child !== 'string') ?? [];
  const end = body.findIndex((element) => said(element) === '填报说明');
  return body.slice(0, end);
}

/** As laid out: names 19 to a line (311 pt), every line as high as its style says. */
function heightOf(elements: readonly Element[]): number {
  const STYLES: Readonly<Record<string, number>> = { Title: 800, CoverNote: 400 };
  return elements.reduce((sum, element) => {
    if (element.name === 'w:tbl') {
      const rows = all(element, 'w:tr').map((row) => said(all(row, 'w:tc')[1] as Element));
      return sum + rows.reduce((lines, text) => lines + 60 + 480 * Math.max(1, Math.ceil(text.length / 19)), 0);
    }
    const own = all(element, 'w:spacing')[0]?.attributes['w:line'];
    return sum + (STYLES[all(element, 'w:pStyle')[0]?.attributes['w:val'] ?? ''] ?? Number(own));
  }, 0);
}

const long = (length: number, end: string) => '示例市某某区'.repeat(20).slice(0, length - end.length) + end;

describe('the cover', () => {
  test.each([
    ['short names', '示例创新联合体', '示例公司', '海州区科技局'],
    ['names of two lines', long(38, '创新联合体'), long(38, '有限公司'), '海州区科技局'],
    ['the longest there may be', long(80, '创新联合体'), long(80, '有限公司'), long(80, '科技局')],
  ])('%s: one page', async (_what, name, lead, authority) => {
    const { document } = await opened({ name, lead: { name: lead } }, { district: { name: '海州区', authority } });
    const cover = coverOf(document);
    expect(cover.map((element) => said(element)).join('\n')).toContain(lead);
    // 225 mm are 12,756; the section's end takes a line of 579.
    expect(heightOf(cover)).toBeLessThanOrEqual(12_756 - 579);
    expect(heightOf(cover)).toBeGreaterThan(9000);
  });
});

describe('what is not torn', () => {
  test('a number and its unit; a code and a certificate, however wide their letters', async () => {
    const { document, paragraphs } = await opened({
      tasks: [{ goal: '强度不低于 6.6 GPa，装备 30 台套，合格率 98 %' }],
      members: [
        { creditCode: '91320706522377040Q' },
        { creditCode: '91MWGWMQWMWGWQMWWM' },
        { highTech: [{ certificate: 'GR202332008272', issued: '2023-12-13' }] },
      ],
    });
    const text = paragraphs.map((each) =>
      all(each, 'w:t')
        .flatMap(({ children }) => children)
        .join(''),
    );
    expect(text).toContain('强度不低于 6.6\u00a0GPa，装备 30\u00a0台套，合格率 98\u00a0%');
    const narrow = (start: string) =>
      all(document, 'w:r')
        .filter((run) => said(run).startsWith(start))
        .map((run) => Number(all(run, 'w:w')[0]?.attributes['w:val'] ?? 100));
    expect(narrow('91320706')).toEqual([100]);
    expect(narrow('91MW')[0]).toBeLessThan(90);
    expect(narrow('GR2023')).toEqual([100]);
  });

  test('widths: figures half, ideographs whole, a quarter between the two', () => {
    expect(widthOf('12', 10)).toBe(10);
    expect(widthOf('十2月', 10)).toBe(30);
    expect(narrowed('十二', 10, 20)).toBe(100);
    expect(narrowed('十二月', 10, 20)).toBe(66);
    expect(linesOf('一二三四五\n六', 10, 40)).toBe(3);
  });
});

describe('a text longer than its field', () => {
  const plan = `第一段\n${'长'.repeat(4100)}`;

  test('is printed whole and marked, which nothing else is', async () => {
    const written = {
      plan,
      positioning: '短',
      governance: { funding: '专'.repeat(4001) },
      tasks: [{ goal: '标'.repeat(301) }],
    };
    const { paragraphs } = await opened({ positioning: '短', tasks: [{ title: '任务' }] }, { written });
    const text = paragraphs.map((each) => said(each));
    expect(text).toEqual(
      expect.arrayContaining([
        '（超过 4000 字，现有 4104 字，请删减）',
        '长'.repeat(4100),
        '专'.repeat(4001),
        `${'标'.repeat(301)}（超过 300 字，现有 301 字，请删减）`,
      ]),
    );
    expect(text.filter((line) => line.includes('请删减'))).toHaveLength(3);
  });

  test('only where it could not be read, and only for its length', () => {
    expect(withTooLong({ plan: '读得出' }, { plan })).toEqual({ plan: '读得出' });
    expect(withTooLong({}, { plan: '不长', batch: 'soon', unknown: plan })).toEqual({});
    expect(withTooLong({}, undefined)).toEqual({});
  });
});
