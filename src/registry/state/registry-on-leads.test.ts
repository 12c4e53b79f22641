/** The register of a day before its alliance changed lead: who led, what is said of it, and where that is written. */
import { describe, expect, test } from 'vitest';
import { judgeRegister } from '#src/eligibility/judge.ts';
import { act, alliance, decision, HOME, registerOf, type Files } from '#src/testing/life-events/register.ts';
import { registryOn } from './registry-on.ts';

const FIRST = `  - name: 示例老纤维股份有限公司
    formerNames: [{ name: 示例祖纤维股份有限公司, until: 2025-01-01 }]
    creditCode: 913207002327633067
    kind: 创新型领军企业
    registeredIn: 连云港市海州区
    legalRepresentative: 李示例
    role: 最先总体组织
    until: 2025-06-01
`;
const SECOND = `  - name: 示例旧纤维股份有限公司
    creditCode: 91320722859388781F
    kind: 创新型领军企业
    registeredIn: 连云港市海州区
    legalRepresentative: 钱示例
    role: 后来总体组织
    since: 2025-06-01
    until: 2025-12-01
`;
const led = (former: string) => alliance(['lead:\n', `formerLeads:\n${former}lead:\n  since: 2025-12-01\n`]);
const TEXT = led(FIRST + SECOND);
const on = (day: string, text = TEXT, more: Files = {}) =>
  registryOn(registerOf({ [HOME]: text, ...more }), day).alliances[0];
const lineOf = (text: string, what: string) => text.split('\n').findIndex((each) => each.includes(what)) + 1;

describe('two changes of lead', () => {
  test.each([
    ['2024-12-31', '示例祖纤维股份有限公司', undefined, undefined],
    ['2025-05-31', '示例老纤维股份有限公司', undefined, undefined],
    ['2025-06-01', '示例旧纤维股份有限公司', '2025-06-01', ['示例老纤维股份有限公司']],
    ['2025-11-30', '示例旧纤维股份有限公司', '2025-06-01', ['示例老纤维股份有限公司']],
    ['2025-12-01', '示例碳纤维股份有限公司', '2025-12-01', ['示例老纤维股份有限公司', '示例旧纤维股份有限公司']],
  ])('%s', (day, name, since, former) => {
    const { lead, formerLeads } = on(day)?.draft ?? {};
    expect([lead?.name, lead?.since, formerLeads?.map((each) => each.name)]).toEqual([name, since, former]);
    expect(lead).not.toHaveProperty('until');
  });

  test('what is said of the lead of a day stands where it is written', () => {
    const at = (day: string) => on(day)?.source.locate(['lead', 'role']).line;
    expect(at('2025-05-31')).toBe(lineOf(TEXT, 'role: 最先总体组织'));
    expect(at('2025-11-30')).toBe(lineOf(TEXT, 'role: 后来总体组织'));
    expect(at('2025-12-01')).toBe(lineOf(TEXT, 'role: 总体组织'));
    expect(on('2025-11-30')?.source.locate(['charter', 'adopted']).line).toBe(lineOf(TEXT, 'adopted:'));
  });

  test('what could not be read is known by its place in the parties of the day, and of later ones not at all', () => {
    const broken = TEXT.replaceAll(/role: (最先|后来|)总体组织/g, 'rolle: $1总体组织');
    const wrong = (day: string) =>
      on(day, broken)?.wrong.flatMap((path) => (path.at(-1) === 'rolle' ? path.join('.') : []));
    expect(wrong('2025-12-01')).toEqual(['lead.rolle', 'formerLeads.0.rolle', 'formerLeads.1.rolle']);
    expect(wrong('2025-11-30')?.toSorted()).toEqual(['formerLeads.0.rolle', 'lead.rolle']);
    expect(wrong('2025-05-31')).toEqual(['lead.rolle']);
  });

  test('of former leads in any order, each stands where it is written', () => {
    const turned = led(SECOND + FIRST);
    const then = on('2025-11-30', turned);
    expect(then?.draft.formerLeads?.map(({ name }) => name)).toEqual(['示例老纤维股份有限公司']);
    expect(then?.source.locate(['formerLeads', 0, 'role']).line).toBe(lineOf(turned, 'role: 最先总体组织'));
    expect(then?.source.locate(['lead', 'role']).line).toBe(lineOf(turned, 'role: 后来总体组织'));
  });

  test('one that nobody led before begins with its first lead, whatever it says', () => {
    const alone = alliance(['lead:\n', 'lead:\n  since: 2025-12-01\n']);
    const draft = on('2025-11-30', alone)?.draft;
    expect(draft?.lead?.name).toBe('示例碳纤维股份有限公司');
    expect(draft).not.toHaveProperty('formerLeads');
  });
});

describe('who undertook a task under an earlier lead', () => {
  const tasks = (day: string, undertakers: string) =>
    on(day, TEXT.replace(/undertakers: .*/, `undertakers: [${undertakers}]`))?.draft.tasks?.map(
      (each) => each.undertakers,
    );

  test('the leads up to the day by the names they had, without those after it', () => {
    const all = '示例碳纤维股份有限公司, 示例旧纤维股份有限公司, 示例老纤维股份有限公司, 示例海洋大学';
    expect(tasks('2024-12-31', all)).toEqual([['示例祖纤维股份有限公司', '示例海洋大学']]);
    expect(tasks('2025-05-31', all)).toEqual([['示例老纤维股份有限公司', '示例海洋大学']]);
    expect(tasks('2025-06-01', all)).toEqual([['示例旧纤维股份有限公司', '示例老纤维股份有限公司', '示例海洋大学']]);
    expect(tasks('2025-12-01', all)).toEqual([all.split(', ')]);
  });

  test('a task of the later lead alone was that of the lead of the day: the clauses are met on any day', () => {
    expect(tasks('2025-05-31', '示例碳纤维股份有限公司')).toEqual([['示例老纤维股份有限公司']]);
    expect(tasks('2025-11-30', '示例碳纤维股份有限公司')).toEqual([['示例旧纤维股份有限公司']]);
    expect(tasks('2025-12-01', '示例碳纤维股份有限公司')).toEqual([['示例碳纤维股份有限公司']]);
  });
});

describe('several tasks, of which one is of a later member', () => {
  const LATER =
    '  - name: 示例晚来研究所\n    creditCode: 12320700335719041J\n    kind: 科研院所\n    role: 检测\n    joined: 2025-12-01\n';
  const task = (title: string, undertakers: string, more = '') =>
    `  - kind: 关键技术攻关\n    title: ${title}\n    undertakers: [${undertakers}]\n${more}`;
  const several = (text: string) =>
    on('2025-11-30', TEXT.replace('members:\n', `members:\n${LATER}`).replace('tasks:\n', `tasks:\n${text}`));

  test('the others are as they were', () => {
    const draft = several(task('一', '示例海洋大学') + task('二', '示例晚来研究所, 示例海洋大学'))?.draft;
    expect(draft?.tasks?.map(({ title, undertakers }) => [title, undertakers?.length])).toEqual([
      ['一', 1],
      ['二', 1],
      ['原丝稳定化制备', 2],
    ]);
  });

  test('the last of them is left out as any other', () => {
    const last = TEXT.replace('members:\n', `members:\n${LATER}`)
      .replace(/undertakers: .*/, 'undertakers: [示例晚来研究所]')
      .replace('start: 2024-07', 'start: 2025-12');
    const titles = (day: string) =>
      on(day, last.replace('tasks:\n', `tasks:\n${task('一', '示例海洋大学')}`))?.draft.tasks?.map(
        ({ title }) => title,
      );
    expect(titles('2025-11-30')).toEqual(['一']);
    expect(titles('2025-12-01')).toEqual(['一', '原丝稳定化制备']);
  });

  test('what could not be read of one that is left out is told no more; of the list as a whole it is', () => {
    const wrong = (text: string) => several(text)?.wrong.map((path) => path.join('.'));
    expect(wrong(task('一', '示例晚来研究所', '    end: 某月\n'))).toEqual([]);
    expect(wrong(task('一', '示例海洋大学', '    end: 某月\n') + task('二', '示例晚来研究所'))).toEqual([
      'tasks.0.end',
    ]);
    const sixty = Array.from({ length: 60 }, (_, i) => task(`第 ${i} 项`, '示例晚来研究所')).join('');
    expect(wrong(sixty)).toEqual(['tasks']);
  });
});

describe('told to the bureau only later', () => {
  const filing = (id: string, date: string, name: string, from: string) => ({
    [decision(id)]: act('变更备案', date, `changes:\n  - { what: 牵头单位变更, name: ${name}, from: ${from} }\n`),
  });
  const first = filing('2025/bg-1', '2025-06-20', '示例旧纤维股份有限公司', '2025-06-01');
  const second = (date: string, id = '2025/bg-2') => filing(id, date, '示例碳纤维股份有限公司', '2025-12-01');

  test.each([
    ['2025-06-19', '示例老纤维股份有限公司', 0],
    ['2025-06-20', '示例旧纤维股份有限公司', 1],
    ['2025-12-19', '示例旧纤维股份有限公司', 1],
    ['2025-12-20', '示例碳纤维股份有限公司', 2],
  ])('the second change too, on %s', (day, name, former) => {
    const { lead, formerLeads = [] } = on(day, TEXT, { ...first, ...second('2025-12-20') })?.draft ?? {};
    expect([lead?.name, formerLeads.length]).toEqual([name, former]);
  });

  test.each([
    ['as they followed', TEXT],
    ['the other way round', led(SECOND + FIRST)],
  ])('both filed after the day, its first lead is told: former ones written %s', (_, text) => {
    const late = {
      ...filing('2025/bg-1', '2025-12-20', '示例旧纤维股份有限公司', '2025-06-01'),
      ...second('2025-12-20'),
    };
    expect(on('2025-12-10', text, late)?.draft.lead?.name).toBe('示例老纤维股份有限公司');
  });

  test('filed again, it has been known since the first time', () => {
    const again = { ...first, ...second('2025-12-05'), ...second('2025-12-20', '2025/bg-3') };
    expect(on('2025-12-04', TEXT, again)?.draft.lead?.name).toBe('示例旧纤维股份有限公司');
    expect(on('2025-12-05', TEXT, again)?.draft.lead?.name).toBe('示例碳纤维股份有限公司');
  });

  test('another kind of document tells of no change', () => {
    const review = {
      ...first,
      [decision('2025/zc')]: act(
        '支持事项',
        '2025-12-20',
        'measure: project-support\ntitle: 示例\nchanges:\n  - { what: 牵头单位变更, name: 示例碳纤维股份有限公司, from: 2025-12-01 }\n',
      ),
    };
    expect(on('2025-12-10', TEXT, review)?.draft.lead?.name).toBe('示例碳纤维股份有限公司');
  });
});

test('what a later lead lacks is no finding of an earlier day', () => {
  const lacking = TEXT.replace('  legalRepresentative: 张示例\n', '');
  const rules = (day: string) => {
    const then = registryOn(registerOf({ [HOME]: lacking }), day);
    return judgeRegister(then, day).diagnostics.map(({ at }) => at.line);
  };
  expect(rules('2025-11-30')).not.toContain(lineOf(lacking, 'lead:\n'));
});

test('a member that joined, and was filed only later, was none before', () => {
  const joined = alliance(['    kind: 高校\n', '    kind: 高校\n    joined: 2025-12-01\n']);
  const filing = act(
    '变更备案',
    '2025-12-20',
    'changes:\n  - { what: 成员加入, name: 示例海洋大学, from: 2025-12-01 }\n',
  );
  const names = (day: string) =>
    on(day, joined, { [decision('2025/bg')]: filing })?.draft.members?.map(({ name }) => name);
  expect(names('2025-12-19')).toEqual(['示例先进纤维研究院', '示例复材有限公司']);
  expect(names('2025-12-20')).toEqual(['示例海洋大学', '示例先进纤维研究院', '示例复材有限公司']);
});
