/** What the commands write and ask in the other city's register: templates, questions, agenda, files beside `data/`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DecisionKind } from '#schemas/decision.ts';
import { decisionQuestions, DECISION_OPTIONS, misplacedOption } from '#src/staff/editing/decision-questions.ts';
import { EDITOR_SCHEMAS, editorSchemaPath } from '#src/staff/editing/editor-schema.ts';
import { questionsFor } from '#src/staff/editing/questions.ts';
import { runHere } from '../run-command.ts';
import { OTHER_CITY, OTHER_CITY_DAY } from '../registers.ts';
import { copyOf, type TemporaryRegister } from '../temporary-register.ts';
import { catalogue, cityWith, textOf } from './city.ts';
import { foreignIn } from './foreign-words.ts';

let register: TemporaryRegister;
beforeEach(() => {
  register = copyOf(OTHER_CITY);
});
afterEach(() => register.remove());

const run = (name: string, ...args: string[]) => runHere(name, args, { cwd: register.root });
const written = (path: string) => readFileSync(join(register.root, path), 'utf8');

describe('npm run new', () => {
  test.each(['2024', '2024-2'])('the file of a new alliance of %s', async (batch) => {
    const answers = {
      district: '望津区',
      name: '澄川市试验创新联合体（示例）',
      id: 'new-one',
      batch,
      industry: '智能传感',
      lead: '澄川示例甲有限公司',
      'credit-code': '91990101100000016P',
      'lead-kind': '链主企业',
      date: '2024-07-10',
    };
    const { code, out, err } = await run(
      'new',
      ...Object.entries(answers).flatMap(([key, value]) => [`--${key}`, value]),
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const text = written('data/alliances/wangjin/new-one.yaml');
    expect(foreignIn(`${out}\n${text}`)).toEqual([]);
    expect(text).toContain('kind: 链主企业');
    expect(text).toContain('可填：企业、高等院校、科研机构、境外伙伴、其他单位');
    expect(text).toContain('见二、1');
    expect(text).toContain('没有严重失信行为');
    // What no clause has attested is not asked for.
    expect(text).not.toContain('合作基础（不公开）');
    const { out: report } = await run('validate', '--as-of', OTHER_CITY_DAY, 'data/alliances/wangjin/new-one.yaml');
    expect(foreignIn(report)).toEqual([]);
  });

  test('its help, its questions and what it answers to wrong ones', async () => {
    const { out } = await run('new', '--help');
    const { err } = await run(
      'new',
      '--district',
      '海州',
      '--lead-kind',
      '龙头',
      '--industry',
      '稀土',
      '--batch',
      '2024',
    );
    expect(err).toContain('--lead-kind（牵头单位类别）应为：链主企业、科研平台依托单位');
    const stages = questionsFor(cityWith(), catalogue, OTHER_CITY_DAY);
    const questions = ['2024', '2024-2'].flatMap((batch) => stages.flatMap((stage) => stage({ batch })));
    expect(foreignIn([out, err.replace('海州', ''), JSON.stringify(questions)].join('\n'))).toEqual([]);
    expect(questions.find(({ option }) => option === 'batch')?.choices).toEqual([
      { text: '2024', note: '澄科〔2024〕18号' },
      { text: '2024-2', note: '澄科〔2024〕42号' },
    ]);
  });

  test.each(DecisionKind.options)('the questions and the file of a decision: %s', async (kind) => {
    const answers: Record<string, string> = {
      document: '澄科〔2026〕90号',
      alliances: 'chuangan',
      until: '2026-12-30',
      title: '第三届（示例）',
      year: '2026',
      clause: 'enterprises-high-tech',
      subject: '澄川示例仪表有限公司',
      measure: 'funds',
      cause: '自愿',
      corrects: '2024/lieru-37',
      reason: '示例',
    };
    const date = '2026-11-02';
    const own = DECISION_OPTIONS.filter((option) => answers[option] && misplacedOption(kind, option) === undefined);
    const asked = decisionQuestions(cityWith(), catalogue, { kind, date }, own);
    expect(foreignIn(JSON.stringify(asked))).toEqual([]);
    const given = own.flatMap((option) => [`--${option}`, answers[option] ?? '']);
    const { code, out, err } = await run('new', '--decision', kind, '--date', date, ...given);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const path = /^已建：(.+)$/m.exec(out)?.[1] ?? expect.unreachable(out);
    expect(foreignIn(`${out}\n${written(path)}`)).toEqual([]);
    expect(foreignIn((await run('validate', '--as-of', OTHER_CITY_DAY)).out)).toEqual([]);
  });

  test('next year’s notice, and what is said of it', async () => {
    register.write(
      'notice.txt',
      textOf('data/policies/2024-2.md')
        .replaceAll('2024', '2025')
        .replace('42号', '20号')
        .replace('不少于 5 个，', '不少于 6 个，'),
    );
    const { code, out, err } = await run('new', '--policy', '2025', '--from', '2024-2', '--text', 'notice.txt');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(foreignIn(`${out}\n${written('data/policies/2025.yaml')}\n${written('data/policies/2025.md')}`)).toEqual([]);
    expect(written('data/policies/2025.yaml')).toContain('atLeast: 6');
    const { out: trial } = await run('validate', '--policy', 'data/policies/2025.yaml', '--as-of', OTHER_CITY_DAY);
    expect(foreignIn(trial)).toEqual([]);
  });
});

test.each(['text', 'markdown', 'json', 'ics', 'issue'])(
  'the agenda as %s, day by day through two years',
  async (format) => {
    for (const day of ['2024-08-20', '2024-10-09', '2024-11-10', '2024-12-16', '2025-11-01', '2027-09-20']) {
      const { code, out } = await run('agenda', '--format', format, '--as-of', day, '--days', '90');
      expect(code).toBe(0);
      expect(foreignIn(out), day).toEqual([]);
    }
    const { out } = await run('agenda', '--format', format, '--as-of', '2024-11-10', '--days', '90');
    expect(out.replaceAll('\r\n ', '')).toContain('澄川');
  },
);

test('CODEOWNERS, the chooser of issues and the words for editors follow from its data', async () => {
  expect((await run('forge-files')).code).toBe(0);
  const files = readdirSync(register.root, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /^(\.github|schemas)\/.*\.\w+$|CODEOWNERS$/.test(path));
  expect(files.toSorted()).toEqual([
    '.github/CODEOWNERS',
    '.github/ISSUE_TEMPLATE/config.yml',
    'schemas/json/words.schema.json',
  ]);
  expect(files.flatMap((path) => foreignIn(written(path)))).toEqual([]);
  const { definitions } = JSON.parse(written('schemas/json/words.schema.json')) as {
    definitions: Record<string, { enum: string[] }>;
  };
  expect(definitions['leadKinds']?.enum).toEqual(['链主企业', '科研平台依托单位']);
  expect(definitions['opinionPoints']?.enum).toEqual(['没有严重失信行为']);
  expect(written('.github/CODEOWNERS')).toContain('@chengchuan-kjj/tongshan');
});

test('schemas for editors are nobody’s', () => {
  for (const { name } of EDITOR_SCHEMAS)
    expect(foreignIn(readFileSync(editorSchemaPath(name), 'utf8')), name).toEqual([]);
});

test.each(['agenda', 'export', 'report', 'validate', 'fix', 'import', 'forge-files', 'build', 'adopt', 'new'])(
  'npm run %s -- --help',
  async (name) => {
    const { code, out } = await run(name, '--help');
    expect(code).toBe(0);
    expect(foreignIn(out)).toEqual([]);
  },
);
