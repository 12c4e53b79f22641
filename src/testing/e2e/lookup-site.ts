/** What tests of 名单查询 share: addresses of questions, and waiting for what comes of them. */
import type { Page } from 'playwright-core';

export const lookupAddress = (q: string, on = '') =>
  `/lookup/?q=${encodeURIComponent(q)}${on && `&on=${encodeURIComponent(on)}`}`;

/** Waits for the answer, and for near names where there is none. */
export const answered = (page: Page) =>
  page.waitForFunction(() => {
    const box = document.querySelector('.lookup-answer');
    return box?.querySelector('h2') && !box.textContent.includes('正在找');
  });

/** One that was on the list from 2024-08-05 to 2025-10-20. */
export const EXITED = '连云港市大尺寸石英坩埚创新联合体（示例）';
