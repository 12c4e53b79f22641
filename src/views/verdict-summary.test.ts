import { expect, test } from 'vitest';
import { loadPublication } from '#src/publication/load-publication.ts';
import { USUAL } from '#src/testing/registers.ts';
import { exceptionsIn, readingsSentence, readingsUsed } from './verdict-summary.ts';

const { records, policies } = loadPublication(USUAL, { asOf: '2026-11-23' });
const [notice = expect.unreachable()] = policies;
const find = (id: string) => records.find((record) => record.id === id) ?? expect.unreachable();

test('what a reader must see without unfolding anything: exceptions, what is open, what failed', () => {
  expect(exceptionsIn(find('drug-formulation').verdicts).map(({ clause }) => clause)).toEqual([
    'enterprise-members-high-tech',
  ]);
  const [verdict = expect.unreachable()] = find('carbon-fibre').verdicts;
  const all = ['通过', '人工认定', '经同意例外', '不适用', '不核对', '待认定', '不通过'] as const;
  expect(exceptionsIn(all.map((status) => ({ ...verdict, status }))).map(({ status }) => status)).toEqual([
    '经同意例外',
    '待认定',
    '不通过',
  ]);
});

test('readings are those of the clauses that were asked, each once, with the place of their words', () => {
  const all = notice.policy.readings ?? [];
  const used = readingsUsed(find('carbon-fibre').verdicts, notice);
  expect(used.map(({ reading }) => all.indexOf(reading))).toEqual(all.map((_, i) => i));
  expect(used.slice(0, 3).map(({ citation }) => citation)).toEqual(['二、（一）', '一、（一）', '二、（一）2']);
  // What is asked of a 行业龙头企业 is not asked of another lead.
  const fewer = readingsUsed(find('quartz-crucibles').verdicts, notice).map(({ reading }) => reading.clause);
  expect(fewer).not.toContain('leader-rd-intensity');
  expect(readingsUsed([], notice)).toEqual([]);
});

test('how many there are, and how many the bureau has not confirmed', () => {
  const reading = { says: '从宽', because: '措辞', date: '2026-01-01' };
  const of = (...statuses: ('已确认' | '待市局确认')[]) =>
    readingsSentence(statuses.map((status) => ({ reading: { ...reading, status }, citation: '一' })));
  expect(of('待市局确认', '待市局确认')).toBe('下列 2 处原文可以有两种理解，按以下读法核对（都待确认）：');
  expect(of('待市局确认', '已确认')).toBe('下列 2 处原文可以有两种理解，按以下读法核对（其中 1 处待确认）：');
  expect(of('待市局确认')).toBe('下列 1 处原文可以有两种理解，按以下读法核对（待确认）：');
  expect(of('已确认')).toBe('下列 1 处原文可以有两种理解，按以下读法核对：');
  expect(of()).toBe('');
});
