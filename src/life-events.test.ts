/**
 * What happens to an alliance in its life: each a small register before, a change, and after. What a check of the change
 * says, what the lookup answers on the days before, on and after, and what is published. life-events.txt is the table.
 */
import { expect, test } from 'vitest';
import { LIFE_EVENTS, publishedAfter } from '#src/testing/life-events/published.ts';
import { filesOf, type LifeEvent } from '#src/testing/life-events/register.ts';
import { compareRegisters } from './changes/compare-registers.ts';
import type { DataFile } from './registry/read.ts';
import { lookUp } from './testing/life-events/look-up.ts';
import { remindersOf } from './staff/agenda/reminders.ts';

/** The check of the change, and the register after it. */
function after(event: LifeEvent) {
  const { before = {}, change, on } = event;
  const [old, young] = [filesOf(before), filesOf(before, change)];
  const changed = (from: readonly DataFile[], to: readonly DataFile[]) => from.filter((file) => !to.includes(file));
  const paths = new Set([...changed(old, young), ...changed(young, old)].map(({ path }) => path));
  const side = (files: readonly DataFile[], path: string) => {
    const file = files.find((each) => each.path === path);
    return file && { mode: '100644', text: new TextDecoder().decode(file.bytes) };
  };
  const files = [...paths].sort().map((path) => {
    const [was, is] = [side(old, path), side(young, path)];
    return { path, ...(was ? { before: was } : {}), ...(is ? { after: is } : {}) };
  });
  const { diagnostics } = compareRegisters(
    { base: 'main', before: { files: old, diagnostics: [] }, after: { files: young, diagnostics: [] }, files },
    on,
  );
  const { registry, publication } = publishedAfter(event);
  return { diagnostics, publication, reminders: remindersOf(registry, on, 0) };
}

const rulesOf = ({ diagnostics }: ReturnType<typeof after>) =>
  [...new Set(diagnostics.filter(({ severity }) => severity === 'error').map(({ rule }) => rule))].sort();

test.each(LIFE_EVENTS)('$about', (event) => {
  expect(rulesOf(after(event))).toEqual([...(event.refused ?? [])].sort());
});

test('there are at least forty, and no two tell the same', () => {
  expect(LIFE_EVENTS.length).toBeGreaterThanOrEqual(40);
  expect(new Set(LIFE_EVENTS.map(({ about }) => about)).size).toBe(LIFE_EVENTS.length);
});

test('life-events.txt tells what came of each', async () => {
  await expect(`${LIFE_EVENTS.map(told).join('\n')}`).toMatchFileSnapshot('life-events.txt');
});

function told(event: LifeEvent): string {
  const { diagnostics, publication, reminders } = after(event);
  // That a decision is the bureau's is said of each alike.
  const said = diagnostics.filter(({ rule }) => rule !== 'change/bureau');
  const loud = said.filter(({ severity, rule }) => severity !== 'notice' || rule === 'recommender');
  const lines = [
    ...loud.map(({ severity, rule, at, message }) => `  ${severity} ${rule} ${at.file}:${at.line} ${message}`),
    ...(event.asked ?? []).flatMap(([name, ...days]) =>
      days.map((day) => `  查 ${name} ${day}：${lookUp(publication, name, day)}`),
    ),
    `  公开 ${publication.records.map(({ id, standing }) => `${id} ${standing}`).join('，') || '无'}；决定 ${publication.decisions.map(({ id }) => id).join('，') || '无'}`,
    ...reminders.map(({ day, kind, what }) => `  待办 ${day} ${kind} ${what}`),
  ];
  return `${event.about}（${event.on}）\n${lines.join('\n')}\n`;
}
