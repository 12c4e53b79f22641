import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Alliance } from '#schemas/alliance.ts';
import { eachField } from '#schemas/shape.ts';
import { judgeRegister } from '#src/eligibility/judge.ts';
import { loadQuickly } from '#src/testing/load-quickly.ts';
import { readDataFolder, type DataFile } from '#src/registry/read.ts';
import { OF_LATER } from './asked.ts';
import { newAlliance } from './new-alliance.ts';
import { isBaseFile, USUAL } from '#src/testing/registers.ts';
import { OWN_POINT, TWO_NOTICES } from '#src/testing/two-notices.ts';

const base = readDataFolder(USUAL).files.filter(({ path }) => isBaseFile(path));
const inPublic = base.map((file) =>
  file.path === 'data/site.yaml'
    ? {
        ...file,
        bytes: Buffer.from(Buffer.from(file.bytes).toString().replace('visibility: private', 'visibility: public')),
      }
    : file,
);
const ANSWERS = {
  district: 'haizhou',
  name: '连云港市测试创新联合体（示例）',
  id: 'test',
  batch: '2024',
  industry: '硅材料',
  lead: '示例甲有限公司',
  'credit-code': '913207002327633067',
  'lead-kind': '行业龙头企业',
  date: '2024-06-10',
};

function make(files: readonly DataFile[], more: Partial<typeof ANSWERS> = {}) {
  const registry = loadQuickly({ files: [...files], diagnostics: [] });
  return newAlliance(registry, registry.catalogue ?? expect.unreachable(), { ...ANSWERS, ...more });
}

/** Every error in a text as the command would report it, with the line it stands at. */
function errorsIn(files: readonly DataFile[], path: string, text: string) {
  const registry = loadQuickly({ files: [...files, { path, bytes: Buffer.from(text) }], diagnostics: [] });
  const lines = text.split('\n');
  return [...registry.diagnostics, ...judgeRegister(registry, '2024-07-01').diagnostics]
    .filter(({ severity, at }) => severity === 'error' && at.file === path)
    .map(({ rule, message, at }) => ({ rule, message, line: lines[at.line - 1] ?? '' }));
}

describe.each([
  ['private', base],
  ['public', inPublic],
] as const)('a new file in a %s repository', (visibility, files) => {
  test.each(['创新型领军企业', '行业龙头企业', '重点研发机构'])(
    'led by %s, has findings only where something is to be filled in',
    (kind) => {
      const { path, text } = make(files, { 'lead-kind': kind });
      const errors = errorsIn(files, path, text);
      expect(errors.length).toBeGreaterThan(10);
      expect(errors.filter(({ line }) => !/^[ -]*[A-Za-z]+:$/.test(line))).toEqual([]);
      expect(errors.filter(({ rule }) => /^(text|yaml|file|privacy)\/|^shape\/(?!missing)/.test(rule))).toEqual([]);
    },
  );

  test('has no field wrong when the parts in comments are taken out of them', () => {
    const { path, text } = make(files);
    const whole = uncommented(text);
    expect(whole).not.toBe(text);
    const wrong = errorsIn(files, path, whole).filter(({ rule }) =>
      /^(text|yaml|privacy)\/|^shape\/(?!missing)/.test(rule),
    );
    expect(wrong).toEqual([]);
  });

  test('explains every field that an application has', () => {
    const { text } = make(files);
    for (const { path, field } of eachField(Alliance)) {
      // What the notice of 2024 does not ask.
      if (path.some((step) => OF_LATER.has(step) || step === 'others')) continue;
      const { title = '', sensitive } = field.meta() ?? {};
      if (visibility === 'public' && sensitive) expect(text).not.toContain(`# ${title}`);
      else expect(text).toMatch(new RegExp(`# +(${path.at(-1)} )?${title}(（不公开）)?：`));
    }
  });
});

/** The text with the mark taken away from as many lines of each part in comments as its explanation says. */
function uncommented(text: string): string {
  let left = 0;
  return text
    .split('\n')
    .map((line) => {
      if (left > 0) {
        left -= 1;
        return line.replace('# ', '');
      }
      left = Number(/去掉下面 (\d+) 行行首的“# ”/.exec(line)?.[1] ?? 0);
      return line;
    })
    .join('\n');
}

test('its first line leads editors to the schema', () => {
  const { path, text } = make(base);
  const [, schema = ''] = /^# yaml-language-server: \$schema=(.+)\n/.exec(text) ?? [];
  expect(existsSync(join(path, '..', schema))).toBe(true);
});

test('what was answered is written, a code of digits alone in quotes', () => {
  const { path, text } = make(base);
  expect(path).toBe('data/alliances/haizhou/test.yaml');
  expect(text).toContain('\nname: 连云港市测试创新联合体（示例）\n');
  expect(text).toContain('\n  creditCode: "913207002327633067"\n');
  expect(text).toContain('\nbatch: 2024\n');
  expect(text).toContain(
    '\napplication:\n  # 申报日期：建设申请书提交推荐单位的日期，见四、1；日期写作 2024-05-20\n  date: 2024-06-10\n',
  );
});

test('what only some must fill in stands in comments', () => {
  expect(make(base).text).toContain('\n  finance:\n');
  expect(make(base, { 'lead-kind': '创新型领军企业' }).text).toContain('\n  # finance:\n');
  expect(make(base).text).toContain('\n# recommendation:\n');
  // What every member must have, and only enterprises.
  expect(make(base).text).toContain('\n    signatory:\n');
  expect(make(base).text).toContain('\n    # highTech:\n');
});

test('words, citations and points to attest are those of the batch', () => {
  const former = make(TWO_NOTICES).text;
  const latter = make(TWO_NOTICES, { batch: '2025', 'lead-kind': '链主企业' }).text;
  expect(former).toContain('见二、（一）1');
  expect(former).not.toMatch(/见三、|研发攻关|其他认定/);
  expect(latter).toContain('可填：研发攻关、高端创新载体、科研人才、成果转化');
  expect(latter).toContain('链主企业填写，见三、（二）1');
  expect(latter).toContain(`可填：${OWN_POINT}`);
  expect(latter).not.toMatch(/见二、（|关键技术攻关|行业龙头企业/);
});

test('examples are those of the register’s city, or of no city', () => {
  const without = TWO_NOTICES.map((file) =>
    file.path === 'data/site.yaml'
      ? {
          ...file,
          bytes: Buffer.from(
            Buffer.from(file.bytes)
              .toString()
              .replace(/^examples: .*$/m, ''),
          ),
        }
      : file,
  );
  expect(make(TWO_NOTICES).text).toContain('写作 0518-85800000');
  const { text } = make(without);
  expect(text).toContain('写作 区号-85800000');
  expect(text).toContain('如 ×科〔2024〕12号');
});
