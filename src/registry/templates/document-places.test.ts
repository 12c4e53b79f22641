/** Where places stand in a Word file, and what its lines say. */
import { describe, expect, test } from 'vitest';
import { paragraph, wordTable, wordTemplate } from '#src/testing/templates.ts';
import { listOf, paragraphTexts, placesBelow, textTrees } from './document-places.ts';
import { openTemplate } from './package.ts';
import { namesIn } from './places.ts';
import { linesOfTemplate } from './template-texts.ts';
import { elementsOf, parseTree } from './xml-tree.ts';

describe('places', () => {
  test.each([
    ['{{甲}}', ['甲']],
    ['｛｛ 甲 ｝｝和{｛乙｝}', ['甲', '乙']],
    ['{{甲}}{{甲}}', ['甲', '甲']],
    ['{甲} {{甲} {{{甲}}}', ['甲']],
    ['{{}}', ['']],
    [`{{${'长'.repeat(80)}}}`, ['长'.repeat(80)]],
    [`{{${'长'.repeat(81)}}}`, []],
    ['没有', []],
  ])('%s', (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  test('torn over runs they are one, never over paragraphs; a text box stands on its own', () => {
    const box = `<w:p><w:r><w:t>外{{</w:t></w:r><w:txbxContent>${paragraph('{{箱|内}}')}</w:txbxContent><w:r><w:t>甲}}</w:t></w:r></w:p>`;
    const tree = parseTree(
      `<w:body>${paragraph('{{联合|体名称}}')}${paragraph('{{断')}${paragraph('开}}')}${box}</w:body>`,
    );
    expect(paragraphTexts(tree)).toEqual(['{{联合体名称}}', '{{断', '开}}', '外{{甲}}', '{{箱内}}']);
    expect(placesBelow(tree)).toEqual(['联合体名称', '甲', '箱内']);
    const [first] = elementsOf(tree, 'w:p');
    expect(first && paragraphTexts(first)).toEqual(['{{联合体名称}}']);
  });

  test('a row stands for the items of its list', () => {
    const row = (...cells: string[]) => {
      const [tr] = elementsOf(parseTree(wordTable(cells)), 'w:tr');
      return tr && listOf(tr);
    };
    expect(row('{{序号}}', '{{成员单位.单位名称}}')).toBe('成员单位');
    expect(row('{{任务.任务名称}}')).toBe('任务');
    expect(row('{{联合体名称}}', '{{牵头单位.单位名称}}')).toBeUndefined();
    expect(row('成员单位.单位名称')).toBeUndefined();
  });
});

describe('lines', () => {
  const path = 'data/policies/2024.application.docx';

  test('of the text, heads, feet and notes, without empty ones; of no other part', () => {
    const part = (text: string) => `<w:x>${paragraph(text)}</w:x>`;
    const bytes = wordTemplate(`${paragraph('正文')}${paragraph(' ')}`, {
      'word/header1.xml': part('页眉'),
      'word/footer12.xml': part('页脚'),
      'word/footnotes.xml': part('脚注'),
      'word/endnotes.xml': part('尾注'),
      'word/glossary/document.xml': part('词汇'),
      'word/styles.xml': part('样式'),
      'xword/document.xml': part('别处'),
    });
    expect(linesOfTemplate({ path, bytes })?.split('\n')).toEqual(['正文', '页眉', '页脚', '脚注', '尾注']);
    expect([...textTrees(openTemplate(bytes, 'docx')).keys()]).toHaveLength(5);
  });

  test('of what cannot be opened there are none', () => {
    expect(linesOfTemplate({ path, bytes: new Uint8Array(3) })).toBeUndefined();
  });
});
