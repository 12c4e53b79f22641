/** What one change in the form costs, in a real browser: twelve members, forty tasks. */
import type { CDPSession, Page } from 'playwright-core';
import { at, control, goToStep, openApplySite, paste } from '../../../src/testing/e2e/apply-site.ts';
import { LARGE_TASKS, largeAlliance } from '../../../src/testing/generator/large-alliance.ts';
import type { Figure } from './summary.ts';

const CHANGES = 50;
const MOST = 50;

/**
 * Work of the page per change, drawing and judging together, as the browser counts it: in a text on the first step, and
 * in a task with all forty open.
 */
export async function formFigures(dist: string): Promise<Figure[]> {
  const { open, close } = await openApplySite(dist);
  try {
    const { page } = await open();
    await paste(page, largeAlliance());
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    await goToStep(page, '基本信息');
    const first = await workPerChange(page, session, 'name');
    await goToStep(page, '任务');
    const closed = page.locator('.apply-item h3 button[aria-expanded="false"]');
    while ((await closed.count()) > 0) await closed.first().click();
    await at(page, `tasks.${LARGE_TASKS - 1}.title`).waitFor();
    return [
      figure('填报：12 个成员、40 项任务，改联合体名称一次', first),
      figure('填报：同上，40 项任务全部展开，改一项任务一次', await workPerChange(page, session, 'tasks.20.title')),
    ];
  } finally {
    await close();
  }
}

const figure = (what: string, ms: number): Figure => ({
  what,
  value: `${ms.toFixed(1)} ms`,
  compared: '判断和重画',
  asked: `≤ ${MOST} ms`,
  met: ms <= MOST,
});

async function workPerChange(page: Page, session: CDPSession, path: string): Promise<number> {
  const box = control(page, path);
  const before = await worked(session);
  await box.evaluate(changeOften, CHANGES);
  return (1000 * ((await worked(session)) - before)) / CHANGES;
}

/** Seconds the page's main thread has worked. */
async function worked(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN;
}

/** Runs in the page: writes a text so often, each time until it is judged and painted, a frame and a task later. */
async function changeOften(box: Element, times: number): Promise<void> {
  for (let change = 0; change < times; change++) {
    (box as HTMLInputElement).value = `示例第 ${change} 次改写`;
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    for (let turn = 0; turn < 3; turn++)
      await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
  }
}
