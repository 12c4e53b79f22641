/** What is opened of a template, what is refused, and that the same parts give the same bytes. */
import { describe, expect, test } from 'vitest';
import { packed, paragraph, sheetRow, sheetTemplate, usualSheet, wordTemplate } from '#src/testing/templates.ts';
import { BadTemplate, LIMITS, openTemplate, packTemplate, textOfPart, treeOf } from './package.ts';

const BODY = paragraph('{{联合体名称}}');
const reason = (make: () => Uint8Array, kind: 'docx' | 'xlsx' = 'docx') => {
  try {
    openTemplate(make(), kind);
  } catch (error) {
    if (error instanceof BadTemplate) return error.message;
    throw error;
  }
  return undefined;
};
const relation = (more: string) => ({
  'word/_rels/document.xml.rels': `<Relationships><Relationship Id="r" ${more}/></Relationships>`,
});

describe('of a Word file', () => {
  test.each<[what: string, more: Readonly<Record<string, string>>, reason: string | undefined]>([
    ['nothing else', {}, undefined],
    ['a picture', { 'word/media/image1.png': 'x' }, undefined],
    ['a macro’s data', { 'word/vbaData.xml': '<a/>' }, '带有宏或控件；另存为不带宏的文件'],
    ['a control', { 'word/activeX/activeX1.xml': '<a/>' }, '带有宏或控件；另存为不带宏的文件'],
    ['a control in other letters', { 'word/ACTIVEX/a.xml': '<a/>' }, '带有宏或控件；另存为不带宏的文件'],
    ['another file', { 'word/embeddings/a.bin': 'x' }, '嵌有别的文件或链接到别的文件；删去以后再用'],
    ['an entity', { 'word/a.xml': '<!ENTITY b "c"><a/>' }, '里面有不正常的内容（DOCTYPE）'],
    [
      'a document type in lower case, in a part of relations',
      { 'word/_rels/a.rels': '<!doctype a><a/>' },
      '里面有不正常的内容（DOCTYPE）',
    ],
    ['the word alone, in a part that is no XML', { 'word/a.bin': '<!DOCTYPE' }, undefined],
    ['a link for readers', relation('Type="x/hyperlink" TargetMode="External"'), undefined],
    ['a link to a part', relation('Type="x/image" Target="media/a.png"'), undefined],
    [
      'a picture from elsewhere',
      relation(`Type="x/image" TargetMode = 'external'`),
      '链接到别处的图片、模板或数据；改成嵌入的或删去',
    ],
  ])('with %s', (_what, more, expected) => {
    expect(reason(() => wordTemplate(BODY, more))).toBe(expected);
  });

  test.each([
    [' INCLUDEPICTURE "a" ', true],
    [' DDEAUTO a b ', true],
    [' LINK Excel.Sheet ', true],
    [' import a ', true],
    [' PAGE \\* HYPERLINKED ', false],
    [' DATE ', false],
  ])('with a field%s', (field, isRefused) => {
    const made = reason(() =>
      wordTemplate(`<w:p><w:r><w:instrText xml:space="preserve">${field}</w:instrText></w:r></w:p>`),
    );
    expect(made).toBe(isRefused ? '有从别处取内容的域；删去以后再用' : undefined);
  });

  test('with a change that somebody signed, and not with the word alone', () => {
    expect(reason(() => wordTemplate('<w:p><w:del w:author = "王示例"/></w:p>'))).toBe(
      '有批注或修订；接受全部修订、删去批注以后再用',
    );
    expect(reason(() => wordTemplate(paragraph('w:author=')))).toBeUndefined();
  });
});

describe('of a workbook', () => {
  const parts = (more: Readonly<Record<string, string>>) => () => packed({ 'xl/workbook.xml': '<workbook/>', ...more });
  test.each<[what: string, more: Readonly<Record<string, string>>, reason: string | undefined]>([
    ['comments', { 'xl/comments1.xml': '<a/>' }, '有批注；删去以后再用'],
    ['a discussion', { 'xl/threadedComments/a.xml': '<a/>' }, '有批注；删去以后再用'],
    ['a part of that name elsewhere', { 'docProps/xl/comments1.xml': '<a/>' }, undefined],
    ['another workbook', { 'xl/externalLinks/a.xml': '<a/>' }, '嵌有别的文件或链接到别的文件；删去以后再用'],
    ['sheets of macros', { 'xl/macrosheets/a.xml': '<a/>' }, '带有宏或控件；另存为不带宏的文件'],
    ['a formula', { 'xl/worksheets/sheet1.xml': '<a><f/></a>' }, '有公式；改成文字'],
    ['a formula with attributes', { 'xl/worksheets/sheet1.xml': '<a><f t="shared">A1</f></a>' }, '有公式；改成文字'],
    [
      'a format, which is none',
      { 'xl/worksheets/sheet1.xml': '<a><font/></a>', 'xl/styles.xml': '<a><f>1</f></a>' },
      undefined,
    ],
    [
      'fields of a document',
      { 'xl/worksheets/sheet1.xml': '<a><w:instrText>LINK</w:instrText><b w:author="x"/></a>' },
      undefined,
    ],
  ])('with %s', (_what, more, expected) => {
    expect(reason(parts(more), 'xlsx')).toBe(expected);
  });

  test('a formula of a Word file is a letter', () => {
    expect(reason(() => wordTemplate(BODY, { 'xl/worksheets/a.xml': '<a><f>1</f></a>' }))).toBeUndefined();
  });
});

describe('limits', () => {
  test('of the file', () => {
    const bytes = (size: number) => () => new Uint8Array(size);
    expect(reason(bytes(LIMITS.file + 1))).toBe('模板 1025 KB，不得超过 1024 KB');
    expect(reason(bytes(LIMITS.file))).toContain(
      '打不开：不是 .docx 文件，或者不完整；用 WPS 或 Word 打开，另存为 .docx',
    );
    expect(reason(bytes(10), 'xlsx')).toContain('用 WPS 或 Excel 打开，另存为 .xlsx');
  });

  test('of the parts, and of what they unpack to', () => {
    const many = (count: number) => () =>
      packed(
        Object.fromEntries([
          ['word/document.xml', '<a/>'],
          ...Array.from({ length: count - 1 }, (_, i) => [`word/${i}.bin`, 'x']),
        ]),
      );
    expect(reason(many(LIMITS.entries))).toBeUndefined();
    expect(reason(many(LIMITS.entries + 1))).toBe('解开后太大，不是正常的模板');
    const large = (size: number) => () => packed({ 'word/document.xml': '<a/>', 'word/a.bin': '0'.repeat(size - 4) });
    expect(reason(large(LIMITS.inflated))).toBeUndefined();
    expect(reason(large(LIMITS.inflated + 1))).toBe('解开后太大，不是正常的模板');
  });

  test('what it must hold, by its kind', () => {
    expect(reason(usualSheet)).toBe('不是 .docx 文件');
    expect(reason(() => wordTemplate(BODY), 'xlsx')).toBe('不是 .xlsx 文件');
    expect(reason(usualSheet, 'xlsx')).toBeUndefined();
  });
});

describe('parts', () => {
  test('folders are none, and the others keep names, order and bytes', () => {
    const parts = openTemplate(packed({ 'word/': '', 'word/document.xml': '<a/>', 'word/b.bin': '甲' }), 'docx');
    expect([...parts].map(([name, bytes]) => [name, textOfPart(bytes)])).toEqual([
      ['word/document.xml', '<a/>'],
      ['word/b.bin', '甲'],
    ]);
  });

  test.each(['docProps/core.xml', 'docProps/custom.xml', 'word/people.xml'])('%s says nothing of anybody', (name) => {
    const parts = openTemplate(wordTemplate(BODY, { [name]: '<?xml version="1.0"?><a><b>王示例</b></a>' }), 'docx');
    expect(textOfPart(parts.get(name))).toBe('<?xml version="1.0"?><a></a>');
  });

  test('parts of like names are left as they are, and so is a workbook that names nobody', () => {
    const more = {
      'docProps/core.xml.bak': '<a>甲</a>',
      'word/docProps/core.xml': '<a>甲</a>',
      'word/people.xmls': '<a>甲</a>',
    };
    const parts = openTemplate(wordTemplate(BODY, more), 'docx');
    for (const [name, text] of Object.entries(more)) expect(textOfPart(parts.get(name))).toBe(text);
    const book = usualSheet();
    const sheet = openTemplate(book, 'xlsx');
    expect(textOfPart(sheet.get('xl/workbook.xml'))).toContain('name="附件2"');
  });

  test('are packed to the same bytes, with what was changed', () => {
    const parts = openTemplate(sheetTemplate(`<sheetData>${sheetRow(1, 0)}</sheetData>`, ['甲']), 'xlsx');
    expect(packTemplate(parts)).toEqual(packTemplate(new Map(parts)));
    const again = openTemplate(packTemplate(parts, new Map([['xl/sharedStrings.xml', '<sst>乙</sst>']])), 'xlsx');
    expect([...again.keys()]).toEqual([...parts.keys()]);
    expect(textOfPart(again.get('xl/sharedStrings.xml'))).toBe('<sst>乙</sst>');
    expect(again.get('xl/workbook.xml')).toEqual(parts.get('xl/workbook.xml'));
  });

  test('a text is read without its mark; one that is not there is empty; what is no XML is said to be damaged', () => {
    expect(textOfPart(new TextEncoder().encode('\ufeff甲\ufeff'))).toBe('甲\ufeff');
    expect([textOfPart(undefined), treeOf(undefined).children]).toEqual(['', []]);
    expect(() => treeOf(new TextEncoder().encode('<a>'))).toThrow(
      '里面的内容不完整或已损坏；用 WPS 或 Office 打开，另存一次',
    );
  });
});
