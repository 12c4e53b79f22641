import { expect, test } from 'vitest';
import { loadPublication } from '#src/publication/load-publication.ts';
import type { PublicVerdict } from '#src/publication/public-registry.ts';
import { USUAL } from '#src/testing/registers.ts';
import { headingOver, headingText } from './notice-headings.ts';
import { groupVerdicts, verdictSentence } from './verdict-groups.ts';

const { policies, records } = loadPublication(USUAL, { asOf: '2026-11-23' });
const [latest = expect.unreachable()] = policies;
const verdict = (clause: string, citation?: string): PublicVerdict => ({
  clause,
  text: clause,
  ...(citation === undefined ? {} : { citation }),
  rule: 'goals-stated',
  strength: '必须',
  status: '通过',
  basis: '',
  consents: [],
});
const reading = { says: '从宽', because: '措辞', status: '待市局确认' as const, date: '2026-01-01' };
const ownNotice = (notice: string, readings: typeof latest.policy.readings = []) => ({
  policy: { ...latest.policy, readings },
  notice,
});

test('verdicts stand under the headings the notice itself has', () => {
  const [record = expect.unreachable()] = records;
  expect(groupVerdicts(record.verdicts, latest).map(({ heading }) => heading)).toEqual([
    '一、主要任务',
    '二、（一）组建创新联合体一般应满足以下条件',
    '二、（二）创新联合体牵头单位应具备的条件',
    '二、（三）创新联合体成员单位应具备的条件',
    '四、工作要求',
    '本系统的做法',
  ]);
});

test('chapters and articles head what is below them; a notice without headings, and none at all, have one for all', () => {
  const chapters = ownNotice('第一章 总则\n\n第一条 应当真实。\n\n第二章 条件\n\n第二条 应当成立。');
  const under = (notice: typeof chapters | undefined, citation: string) => headingText(headingOver(notice, citation));
  expect(under(chapters, '第二条')).toBe('第二章 条件');
  expect(under(ownNotice('第一条 应当真实。'), '第一条')).toBe('条款');
  expect(under(chapters, '九、（九）9')).toBe('条款');
  expect(under(undefined, '第二条')).toBe('条款');
});

test('a reading of all below a heading is told with the heading, any other with its clause', () => {
  const readings: (typeof reading & { clause?: string; citation?: string })[] = [
    { ...reading, citation: '二' },
    { ...reading, citation: '二、（一）' },
    { ...reading, citation: '二、（一）2' },
    { ...reading, clause: 'goals' },
  ];
  const notice = ownNotice('二、条件\n\n（一）组建\n\n1. 明确。\n\n2. 依托。\n\n（二）牵头\n\n1. 有力。', readings);
  const groups = groupVerdicts(
    [
      verdict('goals', '二、（一）1'),
      verdict('leads', '二、（一）2'),
      verdict('strong', '二、（二）1'),
      verdict('practice'),
    ],
    notice,
  );
  const told = groups.map(({ heading, readings: shared, verdicts }) => [
    heading,
    shared.map((each) => readings.findIndex((one) => one === each)),
    verdicts.map((each) => each.readings.map((one) => readings.findIndex((other) => other === one))),
  ]);
  expect(told).toEqual([
    ['二、（一）组建', [0, 1], [[3], [2]]],
    ['二、（二）牵头', [0], [[]]],
    ['本系统的做法', [], [[]]],
  ]);
});

test('the sentence above says how many there are of each', () => {
  expect(verdictSentence([verdict('a'), { ...verdict('b'), status: '不核对' }, verdict('c')])).toBe(
    '通过 2 条，不核对 1 条',
  );
});
