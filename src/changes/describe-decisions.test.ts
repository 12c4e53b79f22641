import { expect, test } from 'vitest';
import type { DecisionChange } from './change-report.ts';
import { rowsOf } from '#src/reporters/outline.ts';
import { decisionInWords, decisionLinesOf } from '#src/reporters/decision-words.ts';
import {
  act,
  BRANCH_DAY,
  decision,
  EXIT,
  EXIT_TEXT,
  LAVER_SHOWN,
  LAVER_SHOWN_TEXT,
} from '#src/testing/branches/small-register.ts';
import { versionsOf, type Texts } from '#src/testing/branches/versions.ts';
import { compareRegisters } from './compare-registers.ts';

const told = (change: Texts, more: Texts = {}) => compareRegisters(versionsOf(change, more), BRANCH_DAY).change;
const textsOf = (change: DecisionChange) => rowsOf(decisionLinesOf(change, '用 git diff 看')).map(({ text }) => text);
const lines = (...each: Parameters<typeof told>) =>
  told(...each).decisions.flatMap((each) => [decisionInWords(each), ...textsOf(each)]);
const A = decision('2024/a');

test.each<[string, string, string[]]>([
  [
    'an exit',
    EXIT_TEXT,
    [
      `新增决定：退出 连科〔2024〕61号，2024年8月19日（${A}）`,
      '所涉：连云港市视频感知创新联合体（video）',
      '退出情形：自愿',
      '公开的原因：建设任务调整',
    ],
  ],
  [
    'a consent',
    act(
      '书面同意',
      '2024-08-01',
      'fibre',
      'document: 连科函〔2024〕9号\nclause: members-at-least-three\nsubject: 示例复材有限公司\nreason: 甲\n',
    ),
    [
      `新增决定：书面同意 连科函〔2024〕9号，2024年8月1日（${A}）`,
      '所涉：连云港市校验用创新联合体（fibre）',
      '条款：二、（一）2 成员单位数量（连科〔2024〕31号，members-at-least-three）',
      '所涉单位：示例复材有限公司',
      '公开的原因：甲',
    ],
  ],
  [
    'an evaluation of several, one of them nobody’s',
    'kind: 年度评估\ndocument: 连科〔2024〕74号\ndate: 2024-08-19\nyear: 2024\nresults:\n  - { alliance: video, result: 不合格, reason: 未按期, internalReason: 停滞 }\n  - { alliance: nobody, result: 合格 }\n',
    [
      `新增决定：年度评估 连科〔2024〕74号，2024年8月19日（${A}）`,
      '所涉：连云港市视频感知创新联合体（video）不合格：未按期（另有内部原因，不公开，请看文件）',
      '所涉：没有这个联合体（nobody）合格',
      '评估年度：2024',
    ],
  ],
  [
    'a filed change',
    act(
      '变更备案',
      '2024-08-19',
      'video',
      'changes: [{ what: 成员加入, name: 示例甲有限公司, from: 2024-08-18 }]\ninternalReason: 不公开的话\n',
    ),
    [
      `新增决定：变更备案，2024年8月19日（${A}）`,
      '所涉：连云港市视频感知创新联合体（video）',
      '变更内容：成员加入 示例甲有限公司 2024-08-18',
      '内部原因：已写，不公开，请看文件',
    ],
  ],
  [
    'a correction: whom the corrected one is about',
    'kind: 更正\ndate: 2024-08-19\ncorrects: 2024/gongshi-0815\ninstead: { until: 2024-08-26 }\nreason: 顺延\n',
    [
      `新增决定：更正，2024年8月19日（${A}）`,
      '所涉：连云港市紫菜育种创新联合体（laver）',
      '公开的原因：顺延',
      '更正的决定：公示（2024年8月15日），2024/gongshi-0815',
      '更正为 › 截止日期：2024-08-26',
    ],
  ],
  [
    'a correction of parts within a part: each of their fields',
    'kind: 更正\ndate: 2024-08-19\ncorrects: 2024/gongshi-0815\ninstead: { until: 2024-08-26, objections: { office: 高新处, phone: 0518-85800001, until: 2024-08-25 } }\nreason: 顺延\n',
    [
      `新增决定：更正，2024年8月19日（${A}）`,
      '所涉：连云港市紫菜育种创新联合体（laver）',
      '公开的原因：顺延',
      '更正的决定：公示（2024年8月15日），2024/gongshi-0815',
      '更正为 › 截止日期：2024-08-26',
      '更正为 › 异议受理 › 异议截止日期：2024-08-25',
      '更正为 › 异议受理 › 受理部门：高新处',
      '更正为 › 异议受理 › 受理电话：0518-85800001',
    ],
  ],
  ['one that cannot be read', 'kind: [\n', [`新增决定：2024/a（${A}），改后读不出来`]],
])('%s', (_, text, expected) => {
  expect(lines({ [A]: text })).toEqual(expected);
  expect(JSON.stringify(told({ [A]: text }).decisions)).not.toMatch(/停滞|不公开的话/);
});

test('of an edited one, what differs; of one that is gone, all it said; of a renamed one, from where to where', () => {
  expect(lines({ [LAVER_SHOWN]: LAVER_SHOWN_TEXT.replace('08-24', '08-26') })).toEqual([
    `修改决定：公示，2024年8月15日（${LAVER_SHOWN}）`,
    '所涉：连云港市紫菜育种创新联合体（laver）',
    '截止日期：由“2024-08-24”改为“2024-08-26”',
  ]);
  expect(lines({ [LAVER_SHOWN]: null })).toEqual([
    `移除决定：公示，2024年8月15日（${LAVER_SHOWN}）`,
    '所涉：连云港市紫菜育种创新联合体（laver）',
    '截止日期：2024-08-24',
  ]);
  expect(lines({ [LAVER_SHOWN]: null, [A]: LAVER_SHOWN_TEXT })).toEqual([
    `改名决定：公示，2024年8月15日（${LAVER_SHOWN} → ${A}）`,
    '所涉：连云港市紫菜育种创新联合体（laver）',
  ]);
  expect(lines({ [LAVER_SHOWN]: `# 甲\n${LAVER_SHOWN_TEXT}` })).toEqual([
    `修改决定：公示，2024年8月15日（${LAVER_SHOWN}），内容没有变化`,
    '所涉：连云港市紫菜育种创新联合体（laver）',
  ]);
});

test('of one that is about another, both are told; what a 支持事项 grants is called as the notice calls it', () => {
  expect(lines({ [LAVER_SHOWN]: LAVER_SHOWN_TEXT.replace('[laver]', '[fibre]') })).toEqual([
    `修改决定：公示，2024年8月15日（${LAVER_SHOWN}）`,
    '所涉：连云港市校验用创新联合体（fibre）',
    '所涉：连云港市紫菜育种创新联合体（laver）',
    '移除所涉联合体“连云港市紫菜育种创新联合体（laver）”',
    '新增所涉联合体“连云港市校验用创新联合体（fibre）”',
  ]);
  const support = (measure: string) => act('支持事项', '2024-08-19', 'video', `measure: ${measure}\ntitle: 甲\n`);
  expect(lines({ [A]: support('project-support') }).at(-1)).toMatch(
    /^支持措施：三、.*（连科〔2024〕31号，project-support）$/,
  );
  expect(lines({ [A]: support('nothing-known') }).at(-1)).toBe('支持措施：nothing-known');
});

test('personal data is masked', () => {
  const text = EXIT_TEXT.replace('建设任务调整', '联系 13800138000').replace('video', '13800138000');
  expect(JSON.stringify(told({ [EXIT]: text }).decisions)).not.toContain('13800138000');
});

test('whom a decision takes a step further is told, its file untouched', () => {
  const [record] = told({ [EXIT]: EXIT_TEXT }).records;
  expect(record).toMatchObject({ kind: '受影响', id: 'video', stage: { from: '列入培育名单', to: '退出' } });
});

test('fifty alliances are named, and of more how many there are', () => {
  const many = Array.from({ length: 51 }, (_, i) => `a-${i}`).join(', ');
  const [change] = told({ [A]: act('评审', '2024-08-01', many) }).decisions;
  expect([change?.concerned.length, change?.concernedLeftOut]).toEqual([50, 1]);
  expect(textsOf(change ?? expect.unreachable())).toContain('另有 1 个联合体没有列出，用 git diff 看');
});

const EVALUATED = decision('2024/pinggu-74');
const EVALUATION = (results: string) =>
  `kind: 年度评估\ndocument: 连科〔2024〕74号\ndate: 2024-08-18\nyear: 2024\nresults:\n${results}`;
const THREE = EVALUATION(
  '  - { alliance: video, result: 优秀 }\n  - { alliance: laver, result: 合格 }\n  - { alliance: fibre, result: 不合格, internalReason: 停滞 }\n',
);
const corrected = (what: string, corrects = '2024/pinggu-74') =>
  `kind: 更正\ndate: 2024-08-19\ncorrects: ${corrects}\n${what}\nreason: 复核\n`;
const [VIDEO_IS, LAVER_IS, FIBRE_IS] = [
  '所涉：连云港市视频感知创新联合体（video）',
  '所涉：连云港市紫菜育种创新联合体（laver）',
  '所涉：连云港市校验用创新联合体（fibre）',
];

test.each<[string, string, string[]]>([
  [
    'other results: what each had and has, with its reason; who loses one and who gains one',
    'instead: { results: [{ alliance: video, result: 不合格, reason: 未按期 }, { alliance: fibre, result: 优秀, internalReason: 停滞 }, { alliance: nobody, result: 不合格 }] }',
    [
      `${VIDEO_IS}优秀 → 不合格：未按期`,
      `${LAVER_IS}合格 → 没有结果`,
      `${FIBRE_IS}不合格 → 优秀（原因不公开，请看文件）`,
      '所涉：没有这个联合体（nobody）没有结果 → 不合格（没有写原因）',
    ],
  ],
  [
    'one more: those that keep theirs have no arrow',
    'instead: { results: [{ alliance: video, result: 优秀 }, { alliance: laver, result: 合格 }, { alliance: fibre, result: 合格 }] }',
    [`${VIDEO_IS}优秀`, `${LAVER_IS}合格`, `${FIBRE_IS}不合格 → 合格`],
  ],
  [
    'taken back as a whole: all lose theirs',
    'withdraws: true',
    [`${VIDEO_IS}优秀 → 没有结果`, `${LAVER_IS}合格 → 没有结果`, `${FIBRE_IS}不合格 → 没有结果`],
  ],
  ['another day: nobody’s result is another', 'instead: { date: 2024-08-17 }', [VIDEO_IS, LAVER_IS, FIBRE_IS]],
])('a correction of %s', (_, what, expected) => {
  const said = lines({ [A]: corrected(what) }, { [EVALUATED]: THREE });
  expect(said.filter((each) => each.startsWith('所涉'))).toEqual(expected);
  expect(said.filter((each) => each.includes('各联合体的结果'))).toEqual([]);
});

test('a correction of whom a decision is about: who is no longer, and who is from now on', () => {
  const said = lines({ [A]: corrected('instead: { alliances: [fibre] }', '2024/gongshi-0815') });
  expect(said.slice(1, 3)).toEqual([`${LAVER_IS}，更正后不再涉及`, `${FIBRE_IS}，更正后才涉及`]);
});

test('a correction that comes with what it corrects, and one that is taken out', () => {
  const what = corrected('instead: { results: [{ alliance: video, result: 合格 }] }');
  expect(lines({ [A]: what, [EVALUATED]: THREE }).slice(1, 4)).toEqual([
    `${VIDEO_IS}优秀 → 合格`,
    `${LAVER_IS}合格 → 没有结果`,
    `${FIBRE_IS}不合格 → 没有结果`,
  ]);
  expect(lines({ [A]: null }, { [A]: what, [EVALUATED]: THREE }).slice(1, 4)).toEqual([
    `${VIDEO_IS}合格 → 优秀`,
    `${LAVER_IS}没有结果 → 合格`,
    `${FIBRE_IS}没有结果 → 不合格（原因不公开，请看文件）`,
  ]);
});
