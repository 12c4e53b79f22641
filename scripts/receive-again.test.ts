/** npm run receive: one alliance's files in turn, the first version sent again after a later one. */
import { expect, test } from 'vitest';
import { receiptNumber } from '#src/staff/form/receipt-number.ts';
import { mailbox, NEW } from '#src/testing/mailbox.ts';

const { repository, given, run, received } = mailbox();
const LATER = NEW.replace('两年内', '三年内');
const [FIRST_NUMBER, LATER_NUMBER] = [receiptNumber(NEW), receiptNumber(LATER)];
const FILE = 'data/alliances/donghai/quartz.yaml';
const branchOf = (number: string, count = '') => `received/quartz-${number.toLowerCase()}${count}`;
const fileAt = (branch: string) => repository().git('show', `${branch}:${FILE}`);
const isDay = (text: string) => text.replaceAll(/\d+年\d+月\d+日/g, '某日');

/** Receives a version under the same name. */
async function receive(text: string) {
  given('quartz.yaml', text);
  return isDay((await run('quartz.yaml')).out);
}

test('while both wait: the last one that came is what waits, whichever version it is', async () => {
  await receive(NEW);
  await receive(LATER);
  expect(await receive(LATER)).toContain(`以前收过  编号 ${LATER_NUMBER}`);
  const said = await receive(NEW);
  expect(said).toContain(`已收下  编号 ${FIRST_NUMBER}`);
  expect(said).toContain('说明  某日收到过同样的一份，后来又有别的内容；这次按这一份再收一次');
  expect(received()).toEqual([branchOf(FIRST_NUMBER), branchOf(FIRST_NUMBER, '-2'), branchOf(LATER_NUMBER)].sort());
  expect(fileAt(branchOf(FIRST_NUMBER, '-2'))).toBe(NEW);
  expect(await receive(NEW)).toContain(`以前收过  编号 ${FIRST_NUMBER}`);
  expect(isDay((await run('--find', FIRST_NUMBER)).out)).toBe(
    `编号 ${FIRST_NUMBER}\n  某日收到  ${FILE}\n  分支  ${branchOf(FIRST_NUMBER, '-2')}\n  还没有并入登记簿\n`,
  );
  expect(await receive(LATER)).toContain(`已收下  编号 ${LATER_NUMBER}`);
  expect(received()).toContain(branchOf(LATER_NUMBER, '-2'));
});

test('after both were merged: an update of what the register holds, and no receipt says that it holds it', async () => {
  const merge = (number: string) => repository().git('merge', '-q', '--no-edit', branchOf(number));
  await receive(NEW);
  merge(FIRST_NUMBER);
  await receive(LATER);
  // The branch of the later one stands on the earlier one.
  expect((await run('--find', FIRST_NUMBER)).out).toContain(`分支  ${branchOf(FIRST_NUMBER)}\n  已登入登记簿\n`);
  merge(LATER_NUMBER);
  expect(await receive(LATER)).toContain('没有变化');
  expect((await run('--find', FIRST_NUMBER)).out).toContain('已登入登记簿，后来又有改动，现在不是这一份\n');
  expect((await run('--find', LATER_NUMBER)).out).toContain('已登入登记簿\n');
  const said = await receive(NEW);
  expect(said).toContain(`已收下  编号 ${FIRST_NUMBER}`);
  expect(said).toContain(`更新  ${FILE}\n  分支  ${branchOf(FIRST_NUMBER, '-2')}`);
  expect(fileAt(branchOf(FIRST_NUMBER, '-2'))).toBe(NEW);
});

test('changed in the register since it was squashed in: sent again, it is an update', async () => {
  await receive(NEW);
  repository().git('merge', '-q', '--squash', branchOf(FIRST_NUMBER));
  repository().commit(`收件\n\n编号：${FIRST_NUMBER}`);
  repository().edit({ [FILE]: LATER });
  repository().commit('改');
  expect(await receive(NEW)).toContain('说明  某日收到过同样的一份、已登入登记簿，后来又有别的内容');
  expect(received()).toEqual([branchOf(FIRST_NUMBER), branchOf(FIRST_NUMBER, '-2')]);
});
