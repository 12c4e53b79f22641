import { expect, test } from 'vitest';
import { rowsOf } from './outline.ts';
import { toldInWords } from './told-words.ts';

const rows = (...told: Parameters<typeof toldInWords>[0]) =>
  rowsOf(toldInWords(told)).map(({ text, depth }) => `${'  '.repeat(depth)}${text}`);

test('a field is a row, a short part too; what is not public comes last, by what is filled in', () => {
  expect(
    rows(
      { label: '内情', hidden: '已填' },
      { label: '名称', value: '甲' },
      { label: '协议', parts: [{ label: '日期', value: '2024-05-20' }] },
      {
        label: '签字人',
        hidden: '已填',
        parts: [
          { label: '姓名', hidden: '已填' },
          { label: '身份', hidden: '未填' },
        ],
      },
    ),
  ).toEqual(['名称：甲', '协议：日期 2024-05-20', '（不公开）已填 内情、签字人（姓名）；未填 签字人（身份）']);
});

test('a part with a list in it keeps its items in the row; one too long has its fields below', () => {
  const certificate = { label: '证书“甲”', parts: [{ label: '日期', value: '2023-11-12' }] };
  expect(rows({ label: '成员', parts: [{ label: '类别', value: '企业' }, certificate] })).toEqual([
    '成员：类别 企业；证书“甲”（日期 2023-11-12）',
  ]);
  const long = { label: '说明', value: '长'.repeat(160) };
  expect(rows({ label: '成员', parts: [{ label: '类别', value: '企业' }, long] })).toEqual([
    '成员',
    '  类别：企业',
    `  说明：${'长'.repeat(160)}`,
  ]);
});

test('what was cut says how much there is and where', () => {
  expect(rows({ label: '规划', value: '甲…', length: 720 }, { label: '成员', leftOut: 2 })).toEqual([
    '规划：甲…（共 720 字，全文见文件）',
    '成员另有 2 项没有列出，见文件',
  ]);
  expect(rows({ label: '任务', parts: [{ label: '成员', leftOut: 2 }] })).toEqual([
    '任务',
    '  成员另有 2 项没有列出，见文件',
  ]);
});

test('a part of which nothing is filled in is its name alone; one with fields that are not public says them', () => {
  expect(rows({ label: '协议', parts: [] })).toEqual(['协议']);
  expect(
    rows({
      label: '成员',
      parts: [
        { label: '证书“甲”', parts: [] },
        { label: '联系人', hidden: '已填' },
      ],
    }),
  ).toEqual(['成员：证书“甲”；（不公开）已填 联系人']);
  const certificate = {
    label: '证书“甲”',
    parts: [
      { label: '编号', value: 'GR1' },
      { label: '日期', value: '2023-11-12' },
    ],
  };
  expect(rows({ label: '成员', parts: [certificate] })).toEqual(['成员：证书“甲”（编号 GR1，日期 2023-11-12）']);
});

test('a row of a hundred and sixty characters is one row', () => {
  const part = (length: number) => ({ label: '成员', parts: [{ label: '说明', value: '长'.repeat(length - 3) }] });
  expect(rows(part(160))).toHaveLength(1);
  expect(rows(part(161))).toHaveLength(2);
});

test('hidden parts name several fields of one state; a part with none in it is not named', () => {
  const signer = (...states: ('已填' | '未填')[]) => ({
    label: '签字人',
    hidden: '已填' as const,
    parts: states.map((hidden, i) => ({ label: `第${i + 1}项`, hidden })),
  });
  expect(rows(signer('已填', '已填'))).toEqual(['（不公开）已填 签字人（第1项、第2项）']);
  expect(rows(signer('未填'))).toEqual(['（不公开）未填 签字人（第1项）']);
});
