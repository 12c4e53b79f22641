/** The XML of office files: read as it is written, written back as it was, and refused where it is none. */
import { describe, expect, test } from 'vitest';
import { decodeXml, encodeXml } from './xml-text.ts';
import { attributeOf, copyOf, elementsOf, parseTree, textOf, writeTree } from './xml-tree.ts';

describe('a tree', () => {
  test.each([
    '<a/>',
    '<a b="1" c=\'2\'><d/>文<e >字</e></a>',
    '<?xml version="1.0"?>\n<!-- 注 <b> -->\n<a><![CDATA[<b>&]]></a>\n',
    `<w:p w:rsid="a>b"><w:r x='>'><w:t xml:space="preserve"> 甲 </w:t></w:r></w:p>`,
    '<a><b></b><b/></a>',
    '',
  ])('is written back as it was: %s', (xml) => {
    expect(writeTree(parseTree(xml))).toBe(xml);
  });

  test.each([
    ['not closed', '<a>'],
    ['closed by another', '<a></b>'],
    ['closed without a beginning', '</a>'],
    ['closed twice', '<a></a></a>'],
    ['crossing', '<a><b></a></b>'],
    ['a bare sign', '<a><</a>'],
    ['a tag that does not end', '<a b="'],
    ['a document type', '<!DOCTYPE a><a/>'],
    ['too deep', '<a>'.repeat(500) + '</a>'.repeat(500)],
  ])('%s is none', (_what, xml) => {
    expect(() => parseTree(xml)).toThrow(/not well-formed|too deep/);
  });

  test('as deep as office programs ever go it is read', () => {
    const deep = '<a>'.repeat(499) + '</a>'.repeat(499);
    expect(writeTree(parseTree(deep))).toBe(deep);
  });

  test('elements of a name at every depth, in the order of the text, not the one asked', () => {
    const tree = parseTree('<a n="1"><b n="2"/>x<c><b n="3"><b n="4"/></b></c></a>');
    expect(elementsOf(tree, 'b').map((each) => attributeOf(each, 'n'))).toEqual(['2', '3', '4']);
    const [three] = elementsOf(tree, 'c').flatMap((each) => elementsOf(each, 'b'));
    expect(three && elementsOf(three, 'b')).toHaveLength(1);
    expect(elementsOf(tree, 'd')).toEqual([]);
  });

  test('a copy is changed on its own', () => {
    const tree = parseTree('<a><b>甲</b>乙</a>');
    const copy = copyOf(tree);
    expect(copy).toEqual(tree);
    for (const each of elementsOf(copy, 'b')) each.children = ['丙'];
    expect([writeTree(tree), writeTree(copy)]).toEqual(['<a><b>甲</b>乙</a>', '<a><b>丙</b>乙</a>']);
  });
});

describe('attributes', () => {
  const [tag] = elementsOf(parseTree(`<a id="1" r:id = '2' xid="3" e="" w:val='a"b'/>`), 'a');
  test.each([
    ['id', '1'],
    ['r:id', '2'],
    ['xid', '3'],
    ['e', ''],
    ['w:val', 'a"b'],
    ['val', undefined],
    ['d', undefined],
  ])('%s is %s', (name, value) => {
    expect(tag && attributeOf(tag, name)).toBe(value);
  });
});

describe('texts', () => {
  test('what an element says: entities read, marked passages as they are, comments and instructions not', () => {
    expect(textOf(parseTree('<a>甲&amp;<b>乙</b><!-- 注 --><?x y?><![CDATA[&lt;丙]]></a>'))).toBe('甲&乙&lt;丙');
  });

  test.each([
    ['&lt;&gt;&amp;&quot;&apos;', `<>&"'`],
    ['&#65;&#x41;&#x6c49;', 'AA汉'],
    ['&#x1F600;', '😀'],
    ['&#x10ffff;', '\u{10ffff}'],
    ['&#x110000;', '&#x110000;'],
    ['&#1114112;', '&#1114112;'],
    ['&nbsp; & &;', '&nbsp; & &;'],
    ['&amp;lt;', '&lt;'],
    ['甲\r\n乙\r丙\n', '甲\n乙\n丙\n'],
    ['甲&#13;', '甲\r'],
    ['', ''],
  ])('%j says %j', (written, said) => {
    expect(decodeXml(written)).toBe(said);
  });

  test('a text is written so that it is read as it was, between tags and in an attribute', () => {
    const text = `甲<b> & "引" 'x'\n\t乙`;
    expect(encodeXml(text)).toBe(`甲&#60;b&#62; &#38; &#34;引&#34; 'x'&#10;&#9;乙`);
    expect(decodeXml(encodeXml(text))).toBe(text);
    const [read] = elementsOf(parseTree(`<a v="${encodeXml(text)}">${encodeXml(text)}</a>`), 'a');
    expect(read && [textOf(read), decodeXml(attributeOf(read, 'v') ?? '')]).toEqual([text, text]);
  });
});
