/** What is left of a rule in readers' scripts: all it judges with. */
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withoutSaid } from './rules-that-judge.ts';

const RULE = `import { defineRule } from '../define-rule.ts';
const note = '中文，之前';
export default defineRule({
  id: 'a',
  title: '甲，乙',
  why: '只在网页上说',
  fix: '改正',
  params: { why: '参数里的' },
  asks: ({ count }) => \`\${count}，家\`,
  *check() { yield { why: '里面的' }; },
  basis() { return '依据'; },
});
const why = '别处的';
`;

test('what judges stays, what is said on pages goes', () => {
  const kept = withoutSaid(RULE);
  for (const said of ['只在网页上说', '，家', "'依据'", 'basis', 'asks']) expect(kept).not.toContain(said);
  for (const own of [
    "id: 'a'",
    "title: '甲，乙'",
    "fix: '改正'",
    "{ why: '参数里的' }",
    "{ why: '里面的' }",
    "const why = '别处的'",
  ])
    expect(kept).toContain(own);
  const rule = new Function(
    `${kept.replace(/^import.*\n/, 'const defineRule = (rule) => rule;').replace('export default', 'const made =')}; return made;`,
  )() as object;
  expect(Object.keys(rule)).toEqual(['id', 'title', 'fix', 'params', 'check']);
});

test('a file that is no rule is as it was', () => {
  expect(withoutSaid('export const why = 1;\n')).toBe('export const why = 1;\n');
});

test('nothing that runs in a browser asks a rule for what only pages say', () => {
  const inBrowsers = globSync(['src/site/client/**/*.ts', 'src/staff/form/**/*.ts', 'src/staff/deciding/**/*.ts']);
  const files = inBrowsers.filter((file) => !file.endsWith('.test.ts'));
  expect(files.length).toBeGreaterThan(50);
  const asking = /\brule\.(?:why|basis)\b|\.asks\(|\b(?:laterBasisOf|basisOf)\b/;
  expect(files.filter((file) => asking.test(readFileSync(file, 'utf8')))).toEqual([]);
});
