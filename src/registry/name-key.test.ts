/** Names written differently that are one name, and names that only look alike. */
import { describe, expect, test } from 'vitest';
import { nameKey, nameStem } from './name-key.ts';

describe('the key of a name', () => {
  test.each([
    ['a plain name', '示例碳纤维公司a1', '示例碳纤维公司a1'],
    ['capitals', '示例ABC公司', '示例abc公司'],
    ['nothing but capitals', 'ABC', 'abc'],
    ['wide letters and digits', '示例ＡＢ１２', '示例ab12'],
    ['wide round brackets', '示例（集团）公司', '示例(集团)公司'],
    ['every other opening bracket', '〔〈《【「[{示例', '(((((((示例'],
    ['every other closing bracket', '示例〕〉》】」]}', '示例)))))))'],
    ['spaces, also wide ones and tabs', ' 示 例　碳\t纤维 ', '示例碳纤维'],
    ['dots between names', '示例·甲•乙・丙', '示例甲乙丙'],
    ['other signs', '示例-甲、乙', '示例-甲、乙'],
  ])('%s', (_what, name, key) => {
    expect(nameKey(name)).toBe(key);
  });
});

describe('the stem of a name', () => {
  const places = ['示例市', '甲区', '乙县', '市北区', '丙园'];
  test.each([
    ['its ending goes', '钢铁创新联合体', '钢铁'],
    ['only where it is the ending', '创新联合体钢铁创新联合体', '创新联合体钢铁'],
    ['what stands in brackets goes, each time', '钢铁（示例）（一）创新联合体【二】', '钢铁'],
    ['a bracket that does not close stays', '钢铁（一创新联合体', '钢铁(一'],
    ['empty brackets go', '钢铁（）创新联合体', '钢铁'],
    ['a place goes', '示例市钢铁创新联合体', '钢铁'],
    ['a place goes wherever it stands', '钢铁甲区示例市甲区创新联合体', '钢铁'],
    ['a place without its 市, 县 or 区 goes', '示例甲乙钢铁创新联合体', '钢铁'],
    ['of a place only the end is left out', '市北钢铁创新联合体', '钢铁'],
    ['a place that ends otherwise goes whole or not at all', '丙园丙钢铁创新联合体', '丙钢铁'],
    ['nothing but places leaves nothing', '示例市甲区创新联合体', ''],
    ['the same key is the same stem', 'Ｘ 射线〔一〕创新联合体', 'x射线'],
  ])('%s', (_what, name, stem) => {
    expect(nameStem(name, places)).toBe(stem);
  });
});
