/** What fields there may be, beside those of an alliance: what is hidden stays so whatever kind of field it is. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import { internal, shown } from '#schemas/field.ts';
import { compareBySchema } from './compare-fields.ts';
import { fieldInWords } from '#src/reporters/passage-words.ts';

const label = (text: string) => ({ label: text, help: text });
const yesNo = z.codec(z.enum(['是', '否']), z.boolean(), {
  decode: (text) => text === '是',
  encode: (value) => (value ? '是' : '否'),
});
const Item = z.strictObject({ name: shown(z.string(), label('名称')), secret: internal(z.string(), label('内情')) });
const Record = z.strictObject({
  plain: shown(z.string(), label('甲')),
  sensitive: shown(z.string(), { ...label('乙'), sensitive: true }),
  internal: internal(z.string(), label('丙')),
  bare: z.string(),
  part: shown(z.strictObject({ leaf: shown(z.string(), label('叶')) }).optional(), label('部分')),
  hiddenPart: internal(z.strictObject({ leaf: shown(z.string(), label('叶')) }).optional(), label('暗部')),
  words: shown(z.array(z.string()), label('词')),
  hiddenWords: internal(z.array(z.string()), label('暗词')),
  answers: shown(z.array(yesNo), label('答')),
  numbers: shown(z.array(z.string()), label('号码')),
  parameters: shown(z.record(z.string(), z.unknown()).optional(), label('参数')),
  hiddenParameters: internal(z.record(z.string(), z.unknown()).optional(), label('暗参数')),
  members: shown(z.array(Item), label('成员')),
  hiddenMembers: internal(z.array(Item), label('暗成员')),
  nested: shown(
    z.strictObject({
      members: shown(z.array(Item), label('成员')),
      words: shown(z.array(z.string()), label('词')),
      hidden: internal(z.array(z.string()), label('暗词')),
    }),
    label('内部'),
  ),
});
const item = (name: string, secret = '暗') => ({ name, secret });
type Fields = { readonly [key: string]: unknown };

test.each<[string, Fields, Fields, string[]]>([
  ['a field', { plain: '一' }, { plain: '二' }, ['甲：由“一”改为“二”']],
  ['nothing', { plain: '一', words: ['一'] }, { plain: '一', words: ['一'] }, []],
  ['a sensitive field', { sensitive: '一' }, { sensitive: '二' }, ['乙已修改（不公开）']],
  ['a sensitive field taken out', { sensitive: '一' }, {}, ['移除乙（不公开）']],
  ['an internal field filled in', {}, { internal: '二' }, ['新增丙（不公开）']],
  ['a field that says nothing of itself', { bare: '一' }, { bare: '二' }, ['bare已修改（不公开）']],
  ['a part that comes', {}, { part: { leaf: '一' } }, ['新增部分']],
  ['a part within', { part: { leaf: '一' } }, { part: { leaf: '二' } }, ['部分 › 叶：由“一”改为“二”']],
  ['a hidden part that goes', { hiddenPart: { leaf: '一' } }, {}, ['移除暗部（不公开）']],
  [
    'a shown field in a hidden part',
    { hiddenPart: { leaf: '一' } },
    { hiddenPart: { leaf: '二' } },
    ['暗部 › 叶已修改（不公开）'],
  ],
  ['words in another order', { words: ['一', '二'] }, { words: ['二', '一'] }, ['词的顺序有调整']],
  [
    'words in another order, one gone and one come',
    { words: ['一', '二', '三'] },
    { words: ['三', '二', '四'] },
    ['移除词“一”', '新增词“四”', '词的顺序有调整'],
  ],
  ['words that read the same in a row', { words: ['一', '一一'] }, { words: ['一一', '一'] }, ['词的顺序有调整']],
  [
    'a map: one key otherwise, one gone, one new, one as it was',
    { parameters: { least: '3', gone: '一', same: ['甲'] } },
    { parameters: { least: '2', new: '二', same: ['甲'] } },
    ['参数 › least：由“3”改为“2”', '新增参数 › new“二”', '移除参数 › gone“一”'],
  ],
  ['a map that comes', {}, { parameters: { least: '3' } }, ['新增参数 › least“3”']],
  ['a map that goes', { parameters: { least: '3' } }, {}, ['移除参数 › least“3”']],
  ['a map that stays', { parameters: { least: '3' } }, { parameters: { least: '3' } }, []],
  [
    'a hidden map',
    { hiddenParameters: { least: '3' } },
    { hiddenParameters: { least: '2' } },
    ['暗参数已修改（不公开）'],
  ],
  ['a word for a word', { words: ['一', '二'] }, { words: ['二', '三'] }, ['移除词“一”', '新增词“三”']],
  ['a list of words that comes', {}, { words: ['一'] }, ['新增词“一”']],
  ['hidden words', { hiddenWords: ['一'] }, { hiddenWords: ['二'] }, ['暗词已修改（不公开）']],
  ['hidden words that stay', { hiddenWords: ['一'] }, { hiddenWords: ['一'] }, []],
  ['words as they are written', { answers: [] }, { answers: [true] }, ['新增答“是”']],
  ['personal data among words', { numbers: [] }, { numbers: ['13800138000'] }, ['新增号码“138****8000”']],
  [
    'an item, one of whose fields is hidden',
    { members: [item('一')] },
    { members: [item('一', '明')] },
    ['成员“一” › 内情已修改（不公开）'],
  ],
  [
    'items in another order',
    { members: [item('一'), item('二')] },
    { members: [item('二'), item('一')] },
    ['成员的顺序有调整'],
  ],
  [
    'items in the order they were',
    { members: [item('一'), item('二')] },
    { members: [item('二')] },
    ['成员 2 → 1', '移除成员“一”'],
  ],
  [
    'a hidden list of items',
    { hiddenMembers: [item('一')] },
    { hiddenMembers: [item('二')] },
    ['暗成员已修改（不公开）'],
  ],
  ['a hidden list of items that comes', {}, { hiddenMembers: [item('一')] }, ['暗成员已修改（不公开）']],
  ['a hidden list in a part', { nested: {} }, { nested: { hidden: [] } }, ['内部 › 暗词已修改（不公开）']],
  [
    'lists in a part',
    { nested: { members: [], words: [] } },
    { nested: { members: [item('一')], words: ['一'] } },
    ['内部 › 成员 0 → 1', '新增内部 › 成员“一”', '新增内部 › 词“一”'],
  ],
])('%s', (_, before, after, expected) => {
  expect(compareBySchema(Record, before, after).map(fieldInWords)).toEqual(expected);
});

test('a part that comes is told whole, a hidden one not at all', () => {
  expect(compareBySchema(Record, {}, { part: { leaf: '一' } })).toEqual([
    { field: '部分', kind: '新增', told: [{ label: '叶', value: '一' }] },
  ]);
  expect(compareBySchema(Record, { hiddenPart: { leaf: '一' } }, {})).toEqual([
    { field: '暗部', kind: '移除', hidden: true },
  ]);
});

test('an item that is not to be named is told without a name', () => {
  const told = (before: Fields, after: Fields) => compareBySchema(Record, before, after, { nameOf: () => undefined });
  const come = told({ members: [] }, { members: [item('一')] });
  expect(come.map(({ kind, ...each }) => [kind, 'to' in each])).toEqual([
    ['数量', true],
    ['新增', false],
  ]);
  expect(told({ members: [item('一')] }, { members: [item('一', '明')] })).toMatchObject([{ field: '成员 › 内情' }]);
});
