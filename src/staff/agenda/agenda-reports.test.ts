/** What is due, as text, Markdown, JSON, a calendar and an issue. */
import { describe, expect, test } from 'vitest';
import { registerOf } from '#src/testing/life-events/register.ts';
import { agendaCalendar } from './agenda-calendar.ts';
import { agendaIssue, agendaJson, agendaMarkdown, agendaText } from './agenda-reports.ts';
import { remindersOf } from './reminders.ts';

const registry = registerOf();
const SITE = { name: '示例登记簿', url: 'https://register.example/list/' };
const agenda = { asOf: '2026-02-01', ahead: 400, reminders: remindersOf(registry, '2026-02-01', 400), unread: [] };

test('text', () => {
  expect(agendaText(agenda)).toMatchInlineSnapshot(`
    "截至2026年2月1日，待办 4 项；待办只作提醒，不影响校验和发布

    已经到期（2 项）
      2025-10-12  海州区  连云港市校验用创新联合体（示例）
                  示例复材有限公司的高新技术企业证书已到期，换发的请加到登记文件
                  data/alliances/haizhou/fibre.yaml
      2025-12-31  市局  连云港市校验用创新联合体（示例）
                  2025 年度还没有评估
                  data/alliances/haizhou/fibre.yaml

    今天和今后 400 天（2 项）
      2026-12-31  海州区  连云港市校验用创新联合体（示例）
                  任务“原丝稳定化制备”2026年12月到期，请写明进展（outcome）
                  data/alliances/haizhou/fibre.yaml
      2026-12-31  市局  连云港市校验用创新联合体（示例）
                  2026 年度还没有评估
                  data/alliances/haizhou/fibre.yaml
    "
  `);
});
test('Markdown', () => {
  expect(agendaMarkdown({ ...agenda, reminders: agenda.reminders.map((each) => ({ ...each, name: '甲|乙<b>' })) }))
    .toMatchInlineSnapshot(`
    "截至2026年2月1日，待办 4 项；待办只作提醒，不影响校验和发布。

    ### 已经到期（2 项）

    | 日期 | 谁办 | 联合体 | 事项 |
    | --- | --- | --- | --- |
    | 2025-10-12 | 海州区 | 甲\\|乙\\<b\\> | 示例复材有限公司的高新技术企业证书已到期，换发的请加到登记文件 |
    | 2025-12-31 | 市局 | 甲\\|乙\\<b\\> | 2025 年度还没有评估 |

    ### 今天和今后 400 天（2 项）

    | 日期 | 谁办 | 联合体 | 事项 |
    | --- | --- | --- | --- |
    | 2026-12-31 | 海州区 | 甲\\|乙\\<b\\> | 任务“原丝稳定化制备”2026年12月到期，请写明进展（outcome） |
    | 2026-12-31 | 市局 | 甲\\|乙\\<b\\> | 2026 年度还没有评估 |
    "
  `);
});
test('JSON reads back', () => {
  expect(JSON.parse(agendaJson(agenda))).toEqual(agenda);
});
test('a calendar: one event a day and a thing', () => {
  const text = agendaCalendar(agenda, SITE);
  expect(text.match(/^DTSTART.*$/gm)?.map((line) => line.trim())).toEqual(
    agenda.reminders.map(({ day }) => `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`),
  );
  expect(new Set(text.match(/^UID:.*$/gm)).size).toBe(agenda.reminders.length);
});
test('what a calendar shows of an event: whom it asks, about whom, and what to do', () => {
  const [one] = agenda.reminders;
  const lines = agendaCalendar({ ...agenda, reminders: one ? [one] : [] }, SITE)
    .replaceAll('\r\n ', '')
    .split('\r\n');
  expect(lines).toEqual(
    expect.arrayContaining([
      'NAME:示例登记簿待办',
      'DESCRIPTION:内部使用：期限和待办事项，不公开',
      'UID:证书到期-fibre-2025-10-12@register.example',
      'SUMMARY:证书到期：连云港市校验用创新联合体（示例）（海州区）',
      'DESCRIPTION:示例复材有限公司的高新技术企业证书已到期，换发的请加到登记文件',
      'DTEND;VALUE=DATE:20251013',
    ]),
  );
});
describe('an issue', () => {
  const one = agenda.reminders[0] ?? expect.unreachable();
  const so = (many: number, what = one.what) => ({
    ...agenda,
    reminders: Array.from({ length: many }, (_, i) => (i === 0 ? { ...one, what } : one)),
  });

  test('holds what fits, whole lines, and says how many are left out', () => {
    const whole = agendaMarkdown(so(900)).split('\n');
    const [, kept = '', left] =
      /^([^]*)\n\n另有 (\d+) 行放不下，运行 npm run agenda 看全部。\n$/.exec(agendaIssue(so(900))) ?? [];
    const lines = kept.split('\n');
    expect(lines).toEqual(whole.slice(0, lines.length));
    expect(lines.length + Number(left)).toBe(whole.length);
    expect(kept.length).toBeLessThan(30_000);
    expect(kept.length + 2 + (whole[lines.length]?.length ?? 0)).toBeGreaterThan(30_000);
  });

  test('is left whole up to its limit, and not beyond', () => {
    const room = 30_000 - agendaMarkdown(so(2, '')).length;
    expect(agendaIssue(so(2, '长'.repeat(room)))).toBe(agendaMarkdown(so(2, '长'.repeat(room))));
    expect(agendaIssue(so(2, '长'.repeat(room + 1)))).toMatch(/另有 \d+ 行放不下/);
    expect(agendaIssue(agenda)).toBe(agendaMarkdown(agenda));
  });

  test('is empty when nothing is due', () => {
    expect(agendaIssue(so(0))).toBe('');
  });

  test('is not empty when it is not known whether something is due', () => {
    expect(agendaIssue({ ...so(0), unread: ['data/decisions/2025/lieru_9.yaml'] })).toBe(
      '有 1 个文件有错误、读不全，与它们有关的可能没有列出，先运行 npm run validate：data/decisions/2025/lieru\\_9.yaml\n\n截至2026年2月1日，没有待办事项。\n',
    );
  });
});

test('nothing due', () => {
  expect(agendaText({ ...agenda, reminders: [] })).toBe('截至2026年2月1日，没有待办事项\n');
  expect(agendaMarkdown({ ...agenda, reminders: [] })).toBe('截至2026年2月1日，没有待办事项。\n');
});

test('what is due today is not overdue, and a part with nothing in it is not named', () => {
  const today = { ...agenda, asOf: '2025-10-12', reminders: agenda.reminders.slice(0, 1) };
  expect(agendaText(today)).toMatch(/^今天和今后 400 天（1 项）$/m);
  expect(agendaText(today)).not.toContain('已经到期（');
  expect(agendaText({ ...today, asOf: '2025-10-13' })).not.toContain('今后');
});

test('no name can break out of its cell', () => {
  const [one] = agenda.reminders;
  const odd = { ...agenda, reminders: one ? [{ ...one, name: 'a\\b|c<d>e`f*g_h[i]j' }] : [] };
  expect(agendaMarkdown(odd)).toContain('| a\\\\b\\|c\\<d\\>e\\`f\\*g\\_h\\[i\\]j |');
});
