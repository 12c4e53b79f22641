import { expect, test } from 'vitest';
import { sideOf } from '#src/testing/branches/versions.ts';
import { baseFiles, dataFile } from '#src/testing/judged.ts';
import { decisionFindings } from './decision-checks.ts';
import { pairDecisions } from './pair-decisions.ts';

const LISTING = `kind: 列入培育名单
document: 连科〔2024〕52号
date: 2024-08-05
alliances: [fibre, laver]
`;
const EVALUATION = `kind: 年度评估
document: 连科〔2025〕74号
date: 2025-09-22
year: 2025
results:
  - { alliance: fibre, result: 合格 }
`;
const CORRECTION =
  'kind: 更正\ndate: 2024-08-09\ncorrects: 2024/lieru-52\ninstead: { until: 2026-08-04 }\nreason: 漏写\n';
const FILING =
  'kind: 变更备案\ndate: 2024-08-09\nalliances: [fibre]\nchanges: [{ what: 成员加入, name: 甲, from: 2024-08-08 }]\n';
const CODE =
  'kind: 书面同意\ndate: 2024-07-09\nalliances: [fibre]\ndocument: 连科函〔2024〕8号\nclause: credit-codes\nsubject: 甲\ncode: 91320706522377040Q\nreason: 甲\n';
const CONSENT =
  'kind: 书面同意\ndate: 2024-07-10\nalliances: [fibre]\ndocument: 连科函〔2024〕9号\nclause: members-at-least-three\nreason: 甲\n';
const PUBLICITY =
  'kind: 公示\ndate: 2024-07-22\nuntil: 2024-07-28\nalliances: [fibre]\nobjections: { office: 政策法规处, phone: 0518-85800000 }\n';

const found = (before: string, after: string | null, { day = '2026-01-01', to = '2024/a', emptied = false } = {}) => {
  const side = (id: string, text: string | null) =>
    sideOf([...baseFiles, ...(text === null ? [] : [dataFile(`data/decisions/${id}.yaml`, text)])]);
  return decisionFindings(pairDecisions(side('2024/a', before), side(to, after), new Set()), day, emptied);
};
const said = (...each: Parameters<typeof found>) => found(...each).map(({ message }) => message);
const LISTED = '列入培育名单 连科〔2024〕52号（2024年8月5日）';

test.each<[string, string, string | null, string[]]>([
  ['a comment', LISTING, `# 甲\n${LISTING}`, []],
  ['another day', LISTING, LISTING.replace('08-05', '08-06'), [`${LISTED}的日期被改动`]],
  ['another kind', LISTING, LISTING.replace('列入培育名单', '公示'), [`${LISTED}的事项被改动`]],
  ['another number', LISTING, LISTING.replace('52', '53'), [`${LISTED}的文号被改动`]],
  ['one alliance more', LISTING, LISTING.replace('laver]', 'laver, video]'), [`${LISTED}的所涉联合体被改动`]],
  ['one alliance less', LISTING, LISTING.replace(', laver', ''), [`${LISTED}的所涉联合体被改动`]],
  ['another alliance', LISTING, LISTING.replace('laver', 'video'), [`${LISTED}的所涉联合体 第 2 项被改动`]],
  ['something taken out', LISTING, LISTING.replace(/document.*\n/, ''), [`${LISTED}的文号被改动`]],
  [
    'another result',
    EVALUATION,
    EVALUATION.replace('合格', '优秀'),
    ['年度评估 连科〔2025〕74号（2025年9月22日）的各联合体的结果 第 1 项 › 结果被改动'],
  ],
  ['deleted', LISTING, null, [`${LISTED}被删除`]],
  ['unreadable: told elsewhere', LISTING, 'kind: [\n', []],
  ['unreadable before', 'kind: [\n', LISTING, []],
  ['the address of the notice filled in', LISTING, `${LISTING}notice: https://example.gov.cn/a\n`, []],
  ['a reason filled in', EVALUATION, EVALUATION.replace('合格 }', '合格, reason: 进度正常 }'), []],
  [
    'an address for objections filled in',
    PUBLICITY,
    PUBLICITY.replace('85800000 }', '85800000, address: 示例路 1 号 }'),
    [],
  ],
  ['where to object filled in', PUBLICITY.replace(/objections.*\n/, ''), PUBLICITY, []],
  [
    'a consent that is of one member from now on',
    CONSENT,
    `${CONSENT}subject: 示例复材有限公司\n`,
    ['书面同意 连科函〔2024〕9号（2024年7月10日）的所涉单位被改动'],
  ],
  [
    'a correction that corrects more',
    CORRECTION,
    CORRECTION.replace('until: 2026-08-04', 'until: 2026-08-04, document: 连科〔2024〕53号'),
    ['更正（2024年8月9日）的更正为 › 文号被改动'],
  ],
  [
    'a correction that takes all back from now on',
    CORRECTION,
    `${CORRECTION}withdraws: true\n`,
    ['更正（2024年8月9日）的整份撤回被改动'],
  ],
  ...[
    ['whom it is about', LISTING, /alliances.*\n/, `${LISTED}的所涉联合体`],
    ['what it found', EVALUATION, /results[^]*/, '年度评估 连科〔2025〕74号（2025年9月22日）的各联合体的结果'],
    ['from what it excepts', CONSENT, /clause.*\n/, '书面同意 连科函〔2024〕9号（2024年7月10日）的条款'],
    ['what stands instead', CORRECTION, /instead.*\n/, '更正（2024年8月9日）的更正为'],
    ['what is filed', FILING, /changes.*\n/, '变更备案（2024年8月9日）的变更内容'],
    ['which code is right', CODE, /^code.*\n/m, '书面同意 连科函〔2024〕8号（2024年7月9日）的确认的信用代码'],
  ].map(([what, whole, part, of]): [string, string, string, string[]] => [
    `${String(what)}, which was not said`,
    String(whole).replace(part as RegExp, ''),
    String(whole),
    [`${String(of)}被改动`],
  ]),
])('a decision that stood: %s', (_, before, after, expected) => {
  expect(said(before, after)).toEqual(expected);
});

test('under another name, it is the same decision renamed, whatever else was edited', () => {
  const message = `${LISTED}由 2024/a 改名为 2024/b，永久网址不得更改`;
  expect(said(LISTING, LISTING, { to: '2024/b' })).toEqual([message]);
  expect(said(LISTING, LISTING.replace('laver', 'video'), { to: '2024/b' })).toEqual([message]);
  expect(said(LISTING, EVALUATION, { to: '2024/b' })).toEqual([`${LISTED}被删除`]);
});

test('only what was dated on or before the day has been issued', () => {
  expect(said(LISTING, null, { day: '2024-08-04' })).toEqual([]);
  expect(said(LISTING, null, { day: '2024-08-05' })).toHaveLength(1);
});

test('a register of samples is emptied with its decisions', () => {
  expect(said(LISTING, null, { emptied: true })).toEqual([]);
});

test('the finding stands at what was edited, in its own file', () => {
  const [edit] = found(LISTING, LISTING.replace('laver', 'video'));
  expect(edit).toMatchObject({
    rule: 'change/decision-kept',
    severity: 'error',
    field: '所涉联合体 第 2 项',
    at: { file: 'data/decisions/2024/a.yaml', line: 4, column: 20 },
  });
  expect(found(LISTING, null)[0]?.at).toEqual({ file: 'data/decisions/2024/a.yaml', line: 1, column: 1 });
});
