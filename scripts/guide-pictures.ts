/** npm run guide-pictures: builds the site, fills in the form with the fictional example and takes the pictures of /apply/help/. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Locator, Page } from 'playwright-core';
import { format, resolveConfig } from 'prettier';
import { writeAtomically } from '#src/staff/editing/write-atomically.ts';
import { openApplySite } from '#src/testing/e2e/apply-site.ts';
import { hasChineseFont } from '#src/testing/e2e/chinese-fonts.ts';
import { reachShot, SHOTS, wordsOf, type Shot, type Taken } from '#src/testing/e2e/guide-shots.ts';
import { CannotRun, runCommand } from './command.ts';
import { buildSite } from './site.ts';

const USAGE = `用法：npm run guide-pictures [-- --site 文件夹]

  拍填报图解（/apply/help/）里的图：生成网站，用虚构的示例填表，写到 src/site/assets/guide/。
  填报页的文字改了，测试会说哪张图过期，再运行一次即可。

  --site 文件夹   用已经生成好的网站，不再生成
  --help          显示本说明
`;

const FOLDER = 'src/site/assets/guide';
const OUT = '.cache/site-guide';
/** Room around what is shown, and around what has a ring and a number. */
const ROOM = 8;
const RING_ROOM = 18;
const QUALITY = 0.72;

await runCommand(async () => {
  const { values } = parseArgs({ options: { site: { type: 'string' }, help: { type: 'boolean', default: false } } });
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  if (!hasChineseFont())
    throw new CannotRun('这台机器没有中文字体，图里的字会成为方框；先装一种，如 Debian 的 fonts-noto-cjk');
  if (values.site === undefined && (await buildSite(process.cwd(), OUT)) > 0) return 1;
  mkdirSync(FOLDER, { recursive: true });
  const site = await openApplySite(values.site ?? OUT);
  const all: Record<string, Taken> = {};
  try {
    const canvas = await site.browser.newPage();
    for (const shot of SHOTS) {
      const { page, close } = await reachShot(site, shot);
      const { png, width, height } = await take(page, shot);
      const bytes = await asWebp(canvas, png);
      all[shot.id] = { width, height, ...(await wordsOf(page, shot)) };
      writeAtomically(join(FOLDER, `${shot.id}.webp`), bytes);
      process.stdout.write(`${shot.id}.webp  ${width} × ${height}  ${(bytes.length / 1000).toFixed(1)} KB\n`);
      await close();
    }
  } finally {
    await site.close();
  }
  const json = join(FOLDER, 'pictures.json');
  writeAtomically(json, await format(JSON.stringify(all), { ...(await resolveConfig(json)), parser: 'json' }));
  return 0;
});

/** The picture as PNG, with rings and numbers, and its size in CSS pixels. */
async function take(page: Page, { shows, marks }: Shot): Promise<{ png: Buffer; width: number; height: number }> {
  const shown = await Promise.all(shows(page).map(boxOf));
  const marked = await Promise.all(marks(page).map(boxOf));
  await page.evaluate(ring, marked);
  const boxes = [...shown.map((box) => grown(box, ROOM)), ...marked.map((box) => grown(box, RING_ROOM))];
  const left = Math.max(0, Math.floor(Math.min(...boxes.map(({ x }) => x))));
  const top = Math.max(0, Math.floor(Math.min(...boxes.map(({ y }) => y))));
  const width = Math.ceil(Math.max(...boxes.map((box) => box.x + box.width))) - left;
  const height = Math.ceil(Math.max(...boxes.map((box) => box.y + box.height))) - top;
  const png = await page.screenshot({
    clip: { x: left, y: top, width, height },
    animations: 'disabled',
    caret: 'hide',
  });
  return { png, width, height };
}

type Rectangle = { x: number; y: number; width: number; height: number };

function grown({ x, y, width, height }: Rectangle, by: number): Rectangle {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

async function boxOf(locator: Locator): Promise<Rectangle> {
  const box = await locator.boundingBox();
  if (!box) throw new Error(`not on the page: ${locator}`);
  return box;
}

/** Runs in the page. Styles are set one by one: the page's policy refuses style attributes. */
function ring(boxes: Rectangle[]): void {
  for (const [i, { x, y, width, height }] of boxes.entries()) {
    const frame = document.createElement('div');
    const number = document.createElement('span');
    number.textContent = String(i + 1);
    Object.assign(frame.style, {
      position: 'absolute',
      left: `${x - 5}px`,
      top: `${y - 5}px`,
      width: `${width + 10}px`,
      height: `${height + 10}px`,
      border: '3px solid var(--brick)',
      borderRadius: '8px',
      zIndex: '9',
    });
    Object.assign(number.style, {
      position: 'absolute',
      // Before a button; at the end of a wide box, before which its label stands.
      [width > 200 ? 'right' : 'left']: '-14px',
      top: '-14px',
      width: '24px',
      height: '24px',
      borderRadius: '50%',
      background: 'var(--brick)',
      color: 'var(--page)',
      font: '700 15px/24px var(--sans)',
      textAlign: 'center',
    });
    frame.append(number);
    document.body.append(frame);
  }
}

/** PNG → WebP, by the browser itself: a third of the size, no other tool. */
async function asWebp(page: Page, png: Buffer): Promise<Uint8Array> {
  const address = await page.evaluate(
    async ([data, quality]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.naturalWidth;
      canvas.height = image.naturalHeight;
      canvas.getContext('2d')?.drawImage(image, 0, 0);
      return canvas.toDataURL('image/webp', quality);
    },
    [png.toString('base64'), QUALITY] as const,
  );
  const [kind, data = ''] = address.split(',');
  if (!kind?.startsWith('data:image/webp')) throw new Error('这个浏览器写不出 WebP，请换用 Chromium');
  return Buffer.from(data, 'base64');
}
