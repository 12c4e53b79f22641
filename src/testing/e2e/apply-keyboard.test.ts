/** From an empty form to a file the register accepts, with the keyboard alone. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { CLEAN_ALLIANCE, CLEAN_DAY, temporaryRegister } from '#src/testing/temporary-register.ts';
import { checkRegister } from '#src/check-register.ts';
import { saved } from './apply-site.ts';
import { openedApplySite } from './opened-apply-site.ts';

const site = openedApplySite();

type Value = string | Value[] | { [key: string]: Value };

/** Presses Tab until the element a selector means has the focus; from the top again when the end is reached. */
async function tabTo(page: Page, selector: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 400; presses++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`no way to ${selector} by keyboard`);
}

const press = async (page: Page, selector: string) => {
  await tabTo(page, selector);
  await page.keyboard.press('Enter');
};

/** Fills in a field the way its control asks for. */
async function fill(page: Page, path: string, value: Value): Promise<void> {
  if (Array.isArray(value)) {
    for (const [i, each] of value.entries()) {
      if (typeof each === 'string') await tick(page, path, each);
      else {
        await press(page, `[data-at="${path}"] > .apply-add`);
        await fill(page, `${path}.${i}`, each);
      }
    }
    return;
  }
  if (typeof value === 'object') {
    for (const [key, each] of Object.entries(value)) await fill(page, path === '' ? key : `${path}.${key}`, each);
    return;
  }
  const selector = `[data-at="${path}"] :is(input, select, textarea)`;
  await tabTo(page, selector);
  const isChoice = await page.evaluate(() => document.activeElement instanceof HTMLSelectElement);
  if (isChoice) await pick(page, value);
  else await page.keyboard.type(value.trimEnd());
}

/** Moves down in a box of choices until the value is chosen. */
async function pick(page: Page, value: string): Promise<void> {
  await page.keyboard.press('Home');
  for (let presses = 0; presses < 30; presses++) {
    if ((await page.evaluate(() => (document.activeElement as HTMLSelectElement).value)) === value) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`${value} cannot be chosen`);
}

/** Ticks the box of a word. */
async function tick(page: Page, path: string, word: string): Promise<void> {
  const id = await page.evaluate(
    ([place, wanted]) =>
      [...document.querySelectorAll(`[data-at="${place}"] label`)]
        .find((label) => label.textContent === wanted)
        ?.querySelector('input')?.id,
    [path, word] as const,
  );
  await tabTo(page, `[id="${id}"]`);
  await page.keyboard.press('Space');
}

/** Keys of each step in the order of the form: Tab only goes forward. */
const STEPS = [
  ['name', 'batch', 'industry', 'application', 'positioning', 'plan', 'contact'],
  ['lead'],
  ['members'],
  ['tasks'],
  [],
  ['agreement', 'charter'],
  ['governance'],
  ['recommendation'],
  [],
];

test('an alliance is filled in, saved and accepted, without a pointer', async () => {
  const { page, problems, close } = await site.open({ day: CLEAN_DAY });
  const record = parse(CLEAN_ALLIANCE, { schema: 'failsafe' }) as { [key: string]: Value };
  await press(page, '[aria-labelledby="door-new"] button');
  await page.waitForSelector('.apply-form');
  await fill(page, '$district', 'haizhou');
  await fill(page, '$id', 'fibre');
  for (const [i, keys] of STEPS.entries()) {
    for (const key of keys) await fill(page, key, record[key] ?? '');
    await press(page, '.apply-ways .main-button');
    await page.waitForFunction(
      (number) => document.querySelector('[aria-current="step"] .number')?.textContent === number,
      `${i + 2}`,
    );
  }
  await expect.poll(() => page.locator('#apply-left').innerText()).toContain('全部符合');
  const { name, bytes } = await saved(page, () => press(page, '.apply-outputs .main-button'));
  expect(name).toBe('fibre.yaml');
  const register = temporaryRegister(bytes.toString('utf8'));
  const { diagnostics } = checkRegister(register.root, CLEAN_DAY, ['data/alliances']);
  register.remove();
  expect(diagnostics.filter(({ severity }) => severity !== 'notice')).toEqual([]);
  expect(parse(bytes.toString('utf8'), { schema: 'failsafe' })).toEqual(record);
  expect(problems).toEqual([]);
  await close();
});
