/** A table of what people write: found as what it is, or left alone. `\uXXXX`, `\t` and `\n` in it stand for characters. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CHECKS } from './checks.ts';
import { findPersonalData } from './privacy.ts';

const written = readFileSync(join(import.meta.dirname, '../testing/personal-numbers.txt'), 'utf8').trimEnd();
const ESCAPE = /\\(?:u([0-9a-f]{4})|([tn\\]))/g;
const asMeant = (line: string) =>
  line.replace(ESCAPE, (_, code: string | undefined, name: string) =>
    code === undefined ? ({ t: '\t', n: '\n' }[name] ?? name) : String.fromCharCode(parseInt(code, 16)),
  );
const table = new Map(
  written.split(/\n*^# /m).flatMap((section) => {
    const [heading = '', ...lines] = section.split('\n');
    return heading === '' ? [] : [[heading, lines.map(asMeant)] as const];
  }),
);

const titleOf = (text: string) => findPersonalData(text).map(({ check }) => CHECKS[check].title.replace('不得有', ''));

test('the table has hundreds of both', () => {
  const found = [...table].flatMap(([heading, lines]) => (heading === '不是个人信息' ? [] : lines));
  expect(found.length).toBeGreaterThan(180);
  expect(table.get('不是个人信息')?.length).toBeGreaterThan(130);
});

describe.each([...table])('%s', (heading, lines) => {
  test.each(lines)('%j', (line) => {
    expect(titleOf(line)).toEqual(heading === '不是个人信息' ? [] : [heading]);
  });
});
