import { expect, test } from 'vitest';
import { loadPublication } from '#src/publication/load-publication.ts';
import { longLife, UNSEEN } from '#src/testing/long-life.ts';
import { USUAL, USUAL_DAY } from '#src/testing/registers.ts';
import { documentIndex } from './document-index.ts';
import { asksForDocument } from './asks-for-document.ts';
import { findDocuments } from './document-search.ts';

const registry = loadPublication(USUAL, { asOf: USUAL_DAY });
const index = documentIndex(registry);
const found = (query: string) => findDocuments(index, query).map(([id]) => id);

test('every public document is in the index, and none that is not', () => {
  expect(index.map(([id]) => id)).toEqual(registry.decisions.map(({ id }) => id));
  expect(JSON.stringify(documentIndex(longLife().published))).not.toContain(UNSEEN.id);
});

test.each([
  '示例连科〔2024〕52号',
  '示例连科[2024]52号',
  '示例连科（2024）52号',
  '示例连科(2024)52号',
  '示例连科【2024】52 号',
  '示例连科［２０２４］５２号',
  '示例连科2024 52号',
  '连科 2024 52',
  '连科〔2024〕52',
])('%s finds the document of that number', (query) => {
  expect(found(query)).toEqual(['2024/lieru-52']);
});

test('a number is no part of a longer one, until it is still being typed', () => {
  expect(found('示例连科〔2024〕5号')).toEqual([]);
  expect(found('示例连科〔2024〕5')).toEqual(['2024/lieru-52']);
  expect(found('示例连科函〔2024〕1号')).toEqual([]);
  expect(found('示例连科函〔2024〕1').length).toBeGreaterThan(2);
});

test('it is found by its title, by its kind, and where it has no title by whom it concerns', () => {
  expect(found('2025 年度 评估结果的通报')).toEqual(['2025/pinggu-74']);
  expect(found('退出')).toEqual(['2026/tuichu-18', '2025/tuichu-81']);
  expect(found('绿色智能船舶 终止')).toEqual(
    registry.decisions.filter(({ id }) => id === '2024/zhongzhi-0823').map(({ id }) => id),
  );
  expect(found('没有这样的文件')).toEqual([]);
  expect(found(' ，')).toEqual([]);
});

test.each([
  ['示例连科〔2024〕52号', true],
  ['连科[2024', true],
  ['连科2024年52', true],
  ['52号', true],
  ['关于公布', true],
  ['评估结果的通报', true],
  ['连云港市高性能碳纤维创新联合体（示例）', false],
  ['91320706522377040Q', false],
  ['碳纤维', false],
  ['2024', false],
])('%s asks for a document: %s', (query, asked) => {
  expect(asksForDocument(query)).toBe(asked);
});
