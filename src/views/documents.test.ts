import { expect, test } from 'vitest';
import { loadPublication } from '#src/publication/load-publication.ts';
import { decision } from '#src/testing/life-events/register.ts';
import { longLife, OLD_NAME, UNSEEN } from '#src/testing/long-life.ts';
import { EMPTY, USUAL, USUAL_DAY } from '#src/testing/registers.ts';
import { decisionsById } from './decisions-by-id.ts';
import { documentAlliances } from './document-alliances.ts';
import { correctionsOf, ownCorrection } from './document-corrections.ts';
import { documentSentences } from './document-effect.ts';
import { documentKinds, documentName, documentTitle, documentYears, relationsOf } from './documents.ts';

const usual = loadPublication(USUAL, { asOf: USUAL_DAY });
const life = longLife().published;
const of = (id: string, registry = life) => {
  const found = decisionsById(registry).get(id);
  if (!found) throw new Error(`no public ${id}`);
  return found;
};

test('every public document stands in its year, the latest first; without one there is no year', () => {
  const years = documentYears(usual);
  expect(years.map(({ year }) => year)).toEqual(['2026', '2025', '2024']);
  const all = years.flatMap(({ documents }) => documents);
  expect(all).toEqual(usual.decisions);
  for (const { year, documents } of years)
    expect(documents.every(({ counts }) => counts.date.startsWith(year))).toBe(true);
  expect(documentYears(loadPublication(EMPTY, { asOf: USUAL_DAY }))).toEqual([]);
});

test('a document about what nobody may see yet is not among them', () => {
  expect([...decisionsById(life).keys()].filter((id) => id.includes(UNSEEN.id))).toEqual([]);
  expect(decisionsById(life).size).toBe(life.decisions.length);
});

test('kinds are counted, the most frequent first', () => {
  const kinds = documentKinds(life.decisions);
  expect(kinds[0]).toEqual({ kind: '公示', count: 3 });
  expect(kinds.reduce((sum, { count }) => sum + count, 0)).toBe(life.decisions.length);
});

test('it is called by its title, else by kind and day; in a sentence by its number', () => {
  expect(documentTitle(of('2025/pinggu-74', usual))).toBe('关于 2025 年度连云港市创新联合体评估结果的通报');
  expect(documentTitle(of('2025/pinggu'))).toBe('2025 年度评估');
  expect(documentTitle(of('2025/zhichi'))).toBe('2025年4月1日支持事项：示例定向项目');
  expect(documentTitle(of('2024/lieru'))).toBe('2024年8月12日列入培育名单');
  expect([documentName(of('2024/lieru')), documentName(of('2024/gongshi'))]).toEqual([
    '示例连科〔2024〕52号',
    '2024年7月22日公示',
  ]);
});

const NEW_NAME = '连云港市校验用创新联合体（示例）';

const CONSENTS = {
  [decision('2024/tongyi')]: `kind: 书面同意
document: 示例连科函〔2024〕11号
date: 2024-07-10
alliances: [fibre]
clause: members-at-least-three
subject: 示例复材有限公司
reason: 成员少一家的理由
`,
  [decision('2024/daima')]: `kind: 书面同意
document: 示例连科函〔2024〕12号
date: 2024-07-10
alliances: [fibre]
code: 91320706522377040Q
reason: 已向发证机关核实
`,
  [decision('2024/shencha')]: 'kind: 形式审查\ndate: 2024-07-03\nalliances: [fibre]\n',
  [decision('2024/pingshen')]: 'kind: 评审\ndate: 2024-07-16\nalliances: [fibre]\nround: 答辩\n',
  [decision('2026/yanshou-2')]:
    'kind: 验收\ndocument: 示例连科〔2026〕41号\ndate: 2026-11-01\nresults: [{ alliance: fibre, result: 通过 }]\n',
  [decision('2026/chehui')]:
    'kind: 更正\ndate: 2026-10-02\ncorrects: 2026/zhenggai\nwithdraws: true\nreason: 发错单位\n',
};

test.each([
  ['2024/shencha', [`对${OLD_NAME}作了形式审查`]],
  ['2024/pingshen', [`对${OLD_NAME}作了评审（答辩）`]],
  ['2024/gongshi', [`将${OLD_NAME}向社会公示`, '公示期自2024年7月22日至2024年7月28日，首尾两日都算在内']],
  ['2024/yiyi', [`处理了公示期间收到的异议，涉及${OLD_NAME}`, '异议的内容不公开']],
  [
    '2024/tongyi',
    [
      `同意${OLD_NAME}对“原则上”条款例外，限示例复材有限公司：“成员单位原则上不少于 3 个”（二、（一）2）`,
      '理由：成员少一家的理由',
    ],
  ],
  ['2024/daima', ['确认统一社会信用代码 91320706522377040Q 确为发证机关所发', '理由：已向发证机关核实']],
  ['2024/lieru', [`将${OLD_NAME}列入培育名单，自2024年8月12日起在册`]],
  ['2025/biangeng', [`对${NEW_NAME}的变更予以备案`]],
  ['2025/zhichi', [`给予${NEW_NAME}支持：项目支持——示例定向项目`]],
  ['2025/pinggu', [`对${NEW_NAME}作了 2025 年度评估：不合格 1 个`]],
  ['2025/zhenggai', [`要求${NEW_NAME}限期整改，期限至2025年12月31日，当日算在内`]],
  ['2026/yanshou', [`对${NEW_NAME}的整改作了验收：通过 1 个`]],
  ['2026/yanshou-2', [`对培育期满的${NEW_NAME}作了验收：通过 1 个`]],
  ['2026/tuichu', [`${NEW_NAME}退出名单，自2026年3月1日起不在册；情形：自愿`, '原因：业务调整']],
  ['2024/gengzheng', ['更正“列入培育名单”的决定（示例连科〔2024〕52号）', '理由：印发日期误写']],
  ['2026/chehui', ['整份撤回“限期整改”的决定（示例连科函〔2026〕40号）', '理由：发错单位']],
])('%s in words', (id, sentences) => {
  const registry = longLife(CONSENTS).published;
  expect(documentSentences(registry, of(id, registry))).toEqual(sentences);
});

test('results are counted from the best to the worst; an ended application says so', () => {
  expect(documentSentences(usual, of('2025/pinggu-74', usual))).toEqual([
    '对 9 个联合体作了 2025 年度评估：优秀 2 个，合格 6 个，不合格 1 个',
  ]);
  expect(documentSentences(usual, of('2024/zhongzhi-0913', usual))[0]).toMatch(
    /^连云港市.*（示例）终止申报，没有列入培育名单$/,
  );
});

test('of each alliance it says what was decided of it, under the name it had then', () => {
  const rows = documentAlliances(usual, of('2025/pinggu-74', usual));
  expect(rows.map(({ record, said }) => [record.id, ...said]).slice(3, 6)).toEqual([
    ['green-agrochemicals', '不合格'],
    ['carbon-fibre', '合格'],
    ['tcm-manufacturing', '优秀'],
  ]);
  const [then] = documentAlliances(life, of('2024/lieru'));
  expect([then?.name, then?.record.name]).toEqual([OLD_NAME, NEW_NAME]);
  expect(documentAlliances(life, of('2025/biangeng'))[0]?.said).toEqual([
    '2025年3月1日起成员退出：示例复材有限公司',
    '2025年3月1日起成员加入：示例先进材料公司',
  ]);
  expect(documentAlliances(life, of('2025/pinggu'))[0]?.said).toEqual(['不合格', '经费未单列']);
});

test('a correction tells what was written and what counts instead, on both pages', () => {
  const [correction] = correctionsOf(life, of('2024/lieru'));
  expect(correction).toMatchObject({
    decision: { id: '2024/gengzheng' },
    differences: [{ label: '日期', before: '2024年8月15日', after: '2024年8月12日' }],
    withdraws: false,
  });
  expect(ownCorrection(life, of('2024/gengzheng'))).toEqual(correction);
  expect(ownCorrection(life, of('2024/lieru'))).toBeUndefined();
  expect(relationsOf(life, of('2024/gengzheng')).corrects?.id).toBe('2024/lieru');
  expect(relationsOf(life, of('2024/lieru')).correctedBy.map(({ id }) => id)).toEqual(['2024/gengzheng']);
});

test('of several corrections each is set against what counted before it; of long lists only what differs is told', () => {
  const again = {
    [decision('2024/gengzheng-2')]: `kind: 更正
date: 2024-08-21
corrects: 2024/lieru
instead: { date: 2024-08-13, until: 2027-08-12, document: 示例连科〔2024〕53号 }
reason: 又写错了
`,
    [decision('2025/gengzheng')]: `kind: 更正
date: 2025-09-02
corrects: 2025/pinggu
instead: { results: [{ alliance: fibre, result: 合格 }] }
reason: 录入有误
`,
    [decision('2025/gengzheng-2')]: `kind: 更正
date: 2025-03-06
corrects: 2025/biangeng
instead:
  changes:
    - { what: 成员退出, name: 示例复材有限公司, from: 2025-03-01 }
    - { what: 成员加入, name: 示例先进材料有限公司, from: 2025-03-01 }
reason: 名称误写
`,
  };
  const { published } = longLife(again);
  const told = (id: string) =>
    correctionsOf(published, of(id, published)).map(({ differences }) =>
      differences.map(({ label, before, after }) => `${label}：${before} → ${after}`),
    );
  expect(told('2024/lieru')).toEqual([
    ['日期：2024年8月15日 → 2024年8月12日'],
    [
      '日期：2024年8月12日 → 2024年8月13日',
      '文号：示例连科〔2024〕52号 → 示例连科〔2024〕53号',
      '截止日期： → 2027年8月12日',
    ],
  ]);
  expect(told('2025/pinggu')).toEqual([[`各联合体的结果：${NEW_NAME}：不合格（经费未单列） → ${NEW_NAME}：合格`]]);
  expect(told('2025/biangeng')).toEqual([
    ['变更内容：2025年3月1日起成员加入：示例先进材料公司 → 2025年3月1日起成员加入：示例先进材料有限公司'],
  ]);
});

test('an alliance that a correction took out is still told, as one the document concerns no more', () => {
  const target = of('2025/pinggu-74', usual);
  const { results = [] } = target.counts;
  const [first, ...others] = results;
  const corrected = { ...target, counts: { ...target.counts, results: others } };
  const rows = documentAlliances(usual, corrected);
  expect(rows).toHaveLength(results.length);
  expect(rows.filter(({ out }) => out).map(({ record }) => record.id)).toEqual([first?.alliance]);
});

test('a second 公示 and the one it goes on with name each other; one taken back goes on with none', () => {
  expect(relationsOf(life, of('2024/gongshi-2')).follows?.id).toBe('2024/gongshi');
  expect(relationsOf(life, of('2024/gongshi')).followedBy.map(({ id }) => id)).toEqual(['2024/gongshi-2']);
  const withdrawn = longLife({
    [decision('2024/chehui')]:
      'kind: 更正\ndate: 2024-07-31\ncorrects: 2024/gongshi-2\nwithdraws: true\nreason: 误发\n',
  }).published;
  expect(relationsOf(withdrawn, of('2024/gongshi', withdrawn)).followedBy).toEqual([]);
  expect(of('2024/gongshi-2', withdrawn).withdrawn).toBe(true);
});

test('a measure that no notice names is left out, its support is told', () => {
  expect(documentSentences({ ...life, policies: [] }, of('2025/zhichi'))).toEqual([
    `给予${NEW_NAME}支持：示例定向项目`,
  ]);
});
