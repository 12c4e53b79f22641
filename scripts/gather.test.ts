/** npm run gather as people run it: one sentence a register, and how it ends. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { loadPublication } from '#src/publication/load-publication.ts';
import { oneRecordRegister } from '#src/testing/one-record.ts';
import { publishedFolder } from '#src/testing/published-folder.ts';
import { EMPTY } from '#src/testing/registers.ts';
import { runApart, runHere } from '#src/testing/run-command.ts';
import { temporaryRegister } from '#src/testing/temporary-register.ts';

const DAY = '2026-11-23';

function indexOf(registers: string) {
  const index = temporaryRegister();
  onTestFinished(index.remove);
  index.write('data/site.yaml', `${readFileSync(join(EMPTY, 'data/site.yaml'), 'utf8')}\n${registers}`);
  return index;
}

function published() {
  const [register, folder] = [oneRecordRegister(), publishedFolder()];
  folder.publish(loadPublication(register.root, { asOf: DAY }));
  register.remove();
  onTestFinished(folder.remove);
  return folder.folder;
}

test('one taken and one not are told in a line each; what was taken is there, and the end is 1', () => {
  const there = published();
  const index = indexOf(`registers:
  - { id: first, name: 甲市登记簿, url: ${there} }
  - { id: second, name: 乙市登记簿, url: nowhere }
`);
  const { code, out, err } = runApart('gather', [], { cwd: index.root });
  expect({ code, err }).toEqual({ code: 1, err: '' });
  expect(out).toBe(
    [
      '  取到  甲市登记簿（first）：截至2026年11月23日，1 个联合体',
      `  没有取到  乙市登记簿（second）：找不到 ${join(index.root, 'nowhere')}；请写已生成的文件夹，或以 https:// 开头的网址。以前也没有取到过，网站上写明没有`,
      '共 2 个登记簿，取到 1 个，没有取到 1 个',
      '',
    ].join('\n'),
  );
  expect(JSON.parse(readFileSync(join(index.root, 'data/registers/first.json'), 'utf8'))).toMatchObject({ asOf: DAY });
});

test('all taken ends with 0', async () => {
  const index = indexOf(`registers:\n  - { id: first, name: 甲市登记簿, url: ${published()} }\n`);
  const { code, out } = await runHere('gather', ['--data', index.root], { cwd: '.' });
  expect({ code, last: out.split('\n').at(-2) }).toEqual({ code: 0, last: '共 1 个登记簿，取到 1 个' });
});

test.each([
  ['no list of registers', '', /^无法运行：data\/site\.yaml 里没有写 registers（要一起查的登记簿），没有要取的\n$/],
  ['base files that are wrong', 'registers: []\n', /^无法运行：data\/ 里的基础文件读不出来；请先运行 npm run validate/],
])('%s cannot be run with', async (_, registers, message) => {
  const { code, err } = await runHere('gather', [], { cwd: indexOf(registers).root });
  expect(code).toBe(2);
  expect(err).toMatch(message);
});
