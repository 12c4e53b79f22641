import { expect, test } from 'vitest';
import { longLife } from '#src/testing/long-life.ts';
import { indexRead, usualEntries } from '#src/testing/usual-entries.ts';
import { stateAlliance } from './statement.ts';

const entries = usualEntries();
const [fibre] = indexRead(longLife().published);

/** All that is told, a line each, documents behind. */
function told(lived: Parameters<typeof stateAlliance>[0] | undefined, day: string): string[] {
  if (!lived) return expect.unreachable();
  const { words, facts } = stateAlliance(lived, day);
  return [
    words,
    ...facts.map(({ label, text, act }) => `${label} ${text}${act ? `｜${act.content.document ?? act.decision}` : ''}`),
  ];
}
const usual = (id: string, day: string) => told(entries.find(({ row }) => row.id === id)?.lived, day);

test.each([
  ['2024-07-21', '不在册：当时还没有列入'],
  ['2024-07-22', '不在册：正在公示'],
  ['2024-07-28', '不在册：正在公示'],
  ['2024-08-04', '不在册：公示已结束，还没有列入'],
  ['2024-08-05', '在册'],
  ['2025-10-19', '在册'],
  ['2025-10-20', '不在册：已退出'],
])('one that entered and left, on %s: %s', (day, words) => expect(usual('quartz-crucibles', day)[0]).toBe(words));

test('what led there, and what came after', () => {
  expect(usual('quartz-crucibles', '2024-07-01')).toMatchInlineSnapshot(`
    [
      "不在册：当时还没有列入",
      "此后 2024年7月22日公示，至2024年7月28日｜2024/gongshi-0722",
      "此后 2024年8月5日列入｜示例连科〔2024〕52号",
      "此后 2025年10月20日退出｜示例连科〔2025〕81号",
    ]
  `);
  expect(usual('quartz-crucibles', '2025-10-20')).toMatchInlineSnapshot(`
    [
      "不在册：已退出",
      "列入 2024年8月5日｜示例连科〔2024〕52号",
      "退出 2025年10月20日，自愿，当日起不在册｜示例连科〔2025〕81号",
      "最近评估 2025 年度合格，2025年9月22日｜示例连科〔2025〕74号",
    ]
  `);
});

test('one that ended without entry', () => {
  expect(usual('offshore-photovoltaics', '2024-09-13')).toMatchInlineSnapshot(`
    [
      "不在册：已终止申报",
      "公示 2024年7月22日至2024年7月28日｜2024/gongshi-0722",
      "终止 2024年9月13日｜2024/zhongzhi-0913",
    ]
  `);
});

test('a 公示 that ended long ago is told as ended', () => {
  expect(usual('precision-forging', '2024-12-05')[0]).toBe('不在册：正在公示');
  expect(usual('precision-forging', '2026-11-23')).toMatchInlineSnapshot(`
    [
      "不在册：公示已结束，还没有列入",
      "公示 2024年12月2日至2024年12月8日｜2024/gongshi-1202",
    ]
  `);
});

test('限期整改 and the evaluation stand beside 在册, as of the day', () => {
  expect(usual('biodegradable-plastics', '2026-10-18')).toMatchInlineSnapshot(`
    [
      "在册",
      "列入 2024年8月5日｜示例连科〔2024〕52号",
      "最近评估 2026 年度不合格，2026年9月21日｜示例连科〔2026〕66号",
    ]
  `);
  expect(usual('biodegradable-plastics', '2026-11-01')).toMatchInlineSnapshot(`
    [
      "在册，限期整改",
      "列入 2024年8月5日｜示例连科〔2024〕52号",
      "限期整改 2026年10月19日起，期限2027年4月17日｜示例连科函〔2026〕33号",
      "最近评估 2026 年度不合格，2026年9月21日｜示例连科〔2026〕66号",
    ]
  `);
  expect(usual('deep-sea-aquaculture', '2026-11-23')).toMatchInlineSnapshot(`
    [
      "在册，限期整改",
      "列入 2024年8月5日｜示例连科〔2024〕52号",
      "限期整改 2025年11月10日起，期限2026年5月9日，期限已过，没有通过验收的记录｜示例连科函〔2025〕41号",
      "最近评估 2026 年度合格，2026年9月21日｜示例连科〔2026〕66号",
    ]
  `);
  expect(usual('laver-breeding', '2026-11-23')).toMatchInlineSnapshot(`
    [
      "在册",
      "列入 2025年6月5日｜示例连科〔2025〕38号",
      "最近评估 当日以前没有评估结果",
    ]
  `);
});

test('listed again after an exit', () => {
  expect(told(fibre?.lived, '2026-04-15')).toMatchInlineSnapshot(`
    [
      "不在册：已退出，正在再次公示",
      "列入 2024年8月12日｜示例连科〔2024〕52号",
      "退出 2026年3月1日，自愿，当日起不在册｜示例连科〔2026〕11号",
      "公示 2026年4月10日至2026年4月20日｜2026/gongshi",
      "最近评估 2025 年度不合格，2025年9月1日｜示例连科〔2025〕71号",
      "此后 2026年5月1日列入｜示例连科〔2026〕30号",
    ]
  `);
  expect(told(fibre?.lived, '2026-03-15')).toMatchInlineSnapshot(`
    [
      "不在册：已退出",
      "列入 2024年8月12日｜示例连科〔2024〕52号",
      "退出 2026年3月1日，自愿，当日起不在册｜示例连科〔2026〕11号",
      "最近评估 2025 年度不合格，2025年9月1日｜示例连科〔2025〕71号",
      "此后 2026年4月10日公示，至2026年4月20日｜2026/gongshi",
      "此后 2026年5月1日列入｜示例连科〔2026〕30号",
    ]
  `);
  expect(told(fibre?.lived, '2026-05-01')).toMatchInlineSnapshot(`
    [
      "在册",
      "列入 2024年8月12日｜示例连科〔2024〕52号",
      "退出 2026年3月1日，自愿，当日起不在册｜示例连科〔2026〕11号",
      "再次列入 2026年5月1日｜示例连科〔2026〕30号",
      "最近评估 2025 年度不合格，2025年9月1日｜示例连科〔2025〕71号",
    ]
  `);
});
