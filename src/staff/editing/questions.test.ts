import { describe, expect, test } from 'vitest';
import { loadRegistry } from '#src/registry/load.ts';
import { readDataFolder } from '#src/registry/read.ts';
import { collectInStages } from './collect-answers.ts';
import { questionsFor } from './questions.ts';
import { USUAL } from '#src/testing/registers.ts';
import { TWO_NOTICES } from '#src/testing/two-notices.ts';

const registry = loadRegistry(readDataFolder(USUAL));
const stages = questionsFor(registry, registry.catalogue ?? expect.unreachable(), '2026-11-23');
const questions = stages.flatMap((stage) => stage({}));
const check = (option: string, answer: string) =>
  (questions.find((question) => question.option === option) ?? expect.unreachable()).check(answer);

const [known = expect.unreachable()] = registry.alliances;

describe('each answer is checked as the file will be', () => {
  test.each([
    ['district', '海州区', { text: 'haizhou' }],
    ['district', 'haizhou', { text: 'haizhou' }],
    ['district', '1', { text: 'donghai' }],
    ['district', '海州', { problem: '没有“海州”，是否为“海州区”？' }],
    ['name', '测试联盟', { problem: '不以“创新联合体”结尾（以“创新联合体”结尾的全称）' }],
    ['name', '连云港市测试创新联合体(示例)', { text: '连云港市测试创新联合体（示例）' }],
    ['name', known.draft.name ?? '', { problem: `${known.source.file} 已用这个名称` }],
    [
      'id',
      'New_Id',
      {
        problem:
          '不是标识（只能用小写英文字母、数字和连字符（-），不能有汉字、空格、大写字母和下划线）；是否为 new-id？',
      },
    ],
    ['id', 'aux', { problem: '“aux”是 Windows 留给设备的名称，在 Windows 上打不开（换一个，如 aux-1）' }],
    ['id', known.id, { problem: `已被 ${known.source.file} 使用，请换一个` }],
    ['id', 'a'.repeat(41), { problem: '有 41 个字符，不超过 40 个' }],
    ['id', 'a'.repeat(40), { text: 'a'.repeat(40) }],
    ['batch', '2023', { problem: '没有“2023”，是否为“2024”？' }],
    ['industry', '生物', { problem: '没有“生物”，是否为“生物医药”？' }],
    ['lead', '=cmd', { problem: '以“=”开头（去掉开头的符号，电子表格会把它当作公式）' }],
    ['credit-code', '９１３２０７０６５２２３７７０４０q', { text: '91320706522377040Q' }],
    // Whether the last character fits is asked with the rules: the bureau may have confirmed it.
    ['credit-code', '91320706522377040A', { text: '91320706522377040A' }],
    ['credit-code', '9132070652237704Q', { problem: expect.stringContaining('应为 18 位') as string }],
    ['lead-kind', '2', { text: '行业龙头企业' }],
    ['date', '2024年6月10日', { text: '2024-06-10' }],
    ['date', '2026-11-24', { problem: '晚于今天（2026年11月23日）' }],
    ['date', '2026-11-23', { text: '2026-11-23' }],
  ])('%s: %s', (option, answer, outcome) => {
    expect(check(option, answer)).toEqual(outcome);
  });
});

describe('answers are collected', () => {
  const GIVEN = {
    district: '海州区',
    name: '连云港市测试创新联合体',
    id: 'new-one',
    industry: '硅材料',
    lead: '示例甲有限公司',
    'credit-code': '913207002327633067',
    'lead-kind': '1',
  };

  test('from the command line alone, with what is usual for the rest', async () => {
    const { answers, problems } = await collectInStages(stages, GIVEN);
    expect(answers).toMatchObject({ district: 'haizhou', batch: '2024', date: '2026-11-23' });
    expect(problems).toEqual([]);
  });

  test('or everything missing or wrong is said at once', async () => {
    const { problems } = await collectInStages(stages, { ...GIVEN, id: 'A', lead: undefined });
    expect(problems).toEqual([
      '--lead（牵头单位名称）尚未填写',
      '--id（标识）不是标识（只能用小写英文字母、数字和连字符（-），不能有汉字、空格、大写字母和下划线）',
    ]);
  });

  test('from a person, who is asked again with the reason until it is right', async () => {
    const asked: string[] = [];
    const typed = ['', '海州', '海州区'];
    const ask = (question: { option: string }, problem: string | undefined) => {
      asked.push(`${question.option}${problem ? ` ${problem}` : ''}`);
      return Promise.resolve(question.option === 'district' ? (typed.shift() ?? '') : '');
    };
    const { answers } = await collectInStages(stages, { ...GIVEN, district: undefined }, ask);
    expect(answers).toMatchObject({ district: 'haizhou', batch: '2024', date: '2026-11-23', id: 'new-one' });
    expect(asked).toEqual(['district', 'district 尚未填写', 'district 没有“海州”，是否为“海州区”？', 'batch', 'date']);
  });
});

describe('what may be answered follows from the batch', () => {
  const two = loadRegistry({ files: [...TWO_NOTICES], diagnostics: [] });
  const asked = questionsFor(two, two.catalogue ?? expect.unreachable(), '2026-11-23');
  const kinds = async (given: Record<string, string>) =>
    (await collectInStages(asked, given)).problems.find((problem) => problem.startsWith('--lead-kind'));

  test.each<[string, Record<string, string>, string | undefined]>([
    ['its own word', { batch: '2025', 'lead-kind': '链主企业' }, undefined],
    [
      'a word of another batch',
      { batch: '2024', 'lead-kind': '链主企业' },
      '--lead-kind（牵头单位类别）应为：创新型领军企业、行业龙头企业、重点研发机构',
    ],
    ['the latest batch when none is given', { 'lead-kind': '链主企业' }, undefined],
    ['the batch by its document', { batch: '连科〔2024〕31号', 'lead-kind': '行业龙头企业' }, undefined],
    ['also beside another answer that is wrong', { batch: '2025', id: 'A', 'lead-kind': '链主企业' }, undefined],
  ])('%s', async (_, given, problem) => {
    expect(await kinds(given)).toBe(problem);
  });

  test('help cites the notice of the batch', () => {
    const [, onNotice] = asked;
    const helpIn = (batch: string) => onNotice?.({ batch }).find(({ option }) => option === 'lead-kind')?.help;
    expect([helpIn('2024'), helpIn('2025')]).toEqual([
      '照通知的分类，选牵头单位是哪一类，见二、（一）2',
      '照通知的分类，选牵头单位是哪一类，见三、（一）2',
    ]);
  });
});
