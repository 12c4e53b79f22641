/** Every slip in a notice's data is found once, at its words, with a way out of its own. */
import { describe, expect, test } from 'vitest';
import { CHECKS } from '#src/registry/checks.ts';
import { loadRegistry } from '#src/registry/load.ts';
import { allianceFile, baseText, baseWith, changed, exampleText, TODAY } from '#src/testing/judged.ts';
import { spoiled } from '#src/testing/spoiled-notice.ts';
import { futureReadings, policyFindings } from './check-policy.ts';
import { judgeRegister } from './judge.ts';
import { slips } from '#src/testing/notice-slips/index.ts';

const POLICY = 'data/policies/2024.yaml';

test.each(slips)('$what', ({ both, yaml, notice, at, file = 'yaml', message, fix }) => {
  const { record, texts } = spoiled({ both, yaml, notice });
  const findings = policyFindings(record);
  expect(findings.map((each) => each.message)).toEqual([message]);
  expect(findings).toMatchObject([
    { rule: 'register/policy', severity: 'error', at: { file: `data/policies/2024.${file}` } },
  ]);
  const [{ at: place, fix: wayOut } = { at: undefined, fix: undefined }] = findings;
  const pointedAt = texts[file].split('\n')[(place?.line ?? 0) - 1]?.slice((place?.column ?? 0) - 1);
  expect(pointedAt?.slice(0, at.length)).toBe(at);
  expect(wayOut).toContain(fix);
  expect(wayOut).not.toBe(CHECKS['register/policy'].fix);
  // What the sentence proposes is also said by itself, for who reads it by a program.
  const [proposed] = PROPOSED.flatMap((form) => form.exec(`${message}；${String(wayOut)}`)?.[1] ?? []);
  if (proposed !== undefined) expect(findings[0]?.needed).toContain(proposed);
});
const PROPOSED = [
  /(?<!；)写的是“(\d.*?)”/,
  /是否为 ?(\S+?)？/,
  /改成 (?:passage|citation): (\S+)/,
  /相近的有“(.+?)”/,
  /部分有：(\S+)$/,
];

test('there are kinds of slip enough', () => {
  expect(slips.length).toBeGreaterThanOrEqual(58);
});

test('a misquoted clause that cites what is not there is told where its words may stand', () => {
  const { record } = spoiled({
    yaml: [
      ['citation: 四、2\n    strength: 必须', 'citation: 五、3\n    strength: 必须'],
      ['text: 推荐汇总表及相关材料请于', 'text: 推荐汇总表和相关材料请于'],
    ],
  });
  expect(policyFindings(record).map(({ message, needed }) => [message, needed])).toEqual([
    ['与通知原文不一致：这里写“推荐汇总表和相关材料请于7月…”，原文是“推荐汇总表及相关材料请于7月…”', expect.anything()],
    ['通知里没有五、3这一段', '四、2'],
  ]);
});

test('a clause left as it was last year is compared with what the notice says now', () => {
  const { record } = spoiled({ notice: [['成员单位原则上不少于 3 个', '成员单位不少于 4 个']] });
  expect(policyFindings(record).map(({ message }) => message)).toEqual([
    '与通知原文不一致：这里写“成员单位原则上不少于 3 个”，原文是“成员单位不少于 4 个”',
    '参数 atLeast 是 3，条款原文写的是“4 个”',
  ]);
});

const asWell: Record<string, Parameters<typeof spoiled>[0]> = {
  'a sum in 万元': { both: [['收入原则上应在5亿元', '收入原则上应在50000万元']] },
  'a sum in characters': { both: [['收入原则上应在5亿元', '收入原则上应在五亿元']] },
  'a share in characters': { both: [['不低于3%', '不低于百分之三']] },
  'a share in points': { both: [['不低于3%', '不低于 3 个百分点']] },
  'a day in characters': { both: [['于7月1日前', '于七月一日前']] },
  'a day of its year': { both: [['于7月1日前', '于2024年7月1日前']] },
  'a number in characters': { both: [['成员单位原则上不少于 3 个', '成员单位原则上不少于三家']] },
  'a number of both': { both: [['成员单位原则上不少于 3 个', '成员单位原则上应有 3 家以上']] },
  'another way of leaving room': { both: [['成员的，原则上应为高新', '成员的，一般应为高新']] },
  'the year before in other words': {
    both: [['为行业龙头企业的，上一年度', '为行业龙头企业的，上年度']],
    yaml: [['text: 上一年度销售收入', 'text: 上年度销售收入']],
  },
  'the date of issue as it is signed': {
    yaml: [['\nissuer: ', '\nissued: 2024-05-30\nissuer: ']],
    notice: [['\n附件：1.', '\n二〇二四年五月三十日\n\n附件：1.']],
  },
  'a rule that names whom it asks': {
    yaml: [
      [', figures: true', ''],
      ['with: { yearsBefore: 1 }', 'with: { yearsBefore: 1, kinds: [行业龙头企业] }'],
      ['with: { atLeast: 50000 }', 'with: { atLeast: 50000, kinds: [行业龙头企业] }'],
      ['with: { atLeastPercent: 3 }', 'with: { atLeastPercent: 3, kinds: [行业龙头企业] }'],
    ],
  },
  'a signature and a date': { notice: [['\n附件：1.', '\n连云港市科学技术局\n\n2024年5月30日\n\n附件：1.']] },
  'a contact by itself': { notice: [['\n附件：1.', '\n联系人：高新处，电话 85805561\n\n附件：1.']] },
};
test.each(Object.entries(asWell))('%s is the notice as well', (_what, changes) => {
  expect(policyFindings(spoiled(changes).record)).toEqual([]);
});

test('the same data beside another text, or in another file, is checked anew', () => {
  const { record } = spoiled({});
  expect(policyFindings(record)).toEqual([]);
  const notice = record.notice.replaceAll('积极培育、引进', '积极引进、培育');
  const findings = policyFindings({ ...record, notice });
  expect(findings.length).toBeGreaterThan(0);
  expect(policyFindings(record)).toEqual([]);
  const source = { ...record.source, file: 'data/policies/2030.yaml', locate: () => ELSEWHERE };
  expect(policyFindings({ ...record, notice }).map(({ at }) => at)).not.toContain(ELSEWHERE);
  expect(policyFindings({ ...record, notice, source }).map(({ at }) => at)).toContain(ELSEWHERE);
});
const ELSEWHERE = { file: 'data/policies/2030.yaml', line: 7, column: 1 };

describe('a notice whose text is not written yet', () => {
  const of = (yaml: readonly (readonly [string, string])[]) => {
    const { record } = spoiled({ yaml });
    return policyFindings({ ...record, notice: '' }).map(({ message }) => message);
  };

  test('is taken as it is quoted', () => {
    expect(of([['text: 积极培育、引进', 'text: 积极引进、培育']])).toEqual([]);
    expect(of([['citation: 四、2\n    strength: 必须', 'citation: 五、9\n    strength: 必须']])).toEqual([]);
  });

  test('has numbers and strengths compared all the same', () => {
    expect(of([['with: { by: 07-01 }', 'with: { by: 08-31 }']])).toEqual([
      '参数 by 是 8月31日，条款原文写的是“7月1日”',
    ]);
    expect(of([['原则上应为高新', '应为高新']])).toEqual([
      '约束程度是“原则上”，原文和它上面的标题都没有“原则上”“一般应”这样的话',
    ]);
  });
});

test('a reading is of a day that has come', () => {
  const { record, texts } = spoiled({ yaml: [['says: 期限当天推荐的算按时', 'says: 期限当天算按时']] });
  expect(futureReadings(record, '2026-11-20')).toEqual([]);
  const findings = futureReadings(record, '2026-11-19');
  expect(findings).toHaveLength(record.policy.readings?.length ?? 0);
  const [{ at, message } = { at: { line: 0, column: 0 }, message: '' }] = findings;
  expect(message).toBe('读法的日期2026年11月20日晚于今天（2026年11月19日）');
  expect(texts.yaml.split('\n')[at.line - 1]?.slice(at.column - 1)).toBe('2026-11-20');
});

test('what is wrong with a notice is said with the findings of the register', () => {
  const yaml = changed(
    baseText(POLICY),
    ['id: charter\n', 'id: agreement\n'],
    ['  charter: [charter]\n  charter.adopted: [charter]\n  charter.covers: [charter]\n', ''],
  );
  const registry = loadRegistry({
    files: [...baseWith(POLICY, yaml), allianceFile(exampleText('min-members/fail-two'))],
    diagnostics: [],
  });
  const { diagnostics } = judgeRegister(registry, TODAY);
  expect(diagnostics.map(({ at, rule }) => `${at.file} ${rule}`)).toEqual([
    'data/alliances/haizhou/fibre.yaml task-kinds',
    'data/alliances/haizhou/fibre.yaml min-members',
    `${POLICY} register/policy`,
  ]);
});
