/** The pictures of /apply/help/: how the form comes to each state, what of it is shown, and where the numbers stand. */
import { createHash } from 'node:crypto';
import type { Locator, Page } from 'playwright-core';
import { CLEAN_ALLIANCE, CLEAN_DAY } from '#src/testing/temporary-register.ts';
import { at, begin, control, goToStep, paste, type ApplySite } from './apply-site.ts';
import type { Visit } from './visit.ts';

/** One picture; its file is called after it. */
export interface Shot {
  id: string;
  /** Width of the window, in CSS pixels. */
  width: number;
  reach: (page: Page) => Promise<void>;
  /** The picture is what encloses these. */
  shows: (page: Page) => Locator[];
  /** What is ringed and numbered, from 1. */
  marks: (page: Page) => Locator[];
}

/** What is known of a picture that was taken, in `src/site/assets/guide/pictures.json`. */
export interface Taken {
  /** In CSS pixels. */
  width: number;
  height: number;
  /** The words on what is numbered. */
  labels: string[];
  /** SHA-256 of all words shown: when they change, the picture is out of date. */
  text: string;
}

/**
 * The fictional alliance that is seen being filled in. Every city's help has the same pictures: what they show of it is no
 * word of one city or of one notice. It has a task of each kind, so that none is missed in the notice's words.
 */
const EXAMPLE = CLEAN_ALLIANCE.replace(/^tasks:\n([^]*?)(?=^lead:)/m, (_, task: string) => `tasks:\n${everyKind(task)}`)
  .replace('kind: 新型研发机构', 'kind: 高校')
  .replace('校验用创新联合体', '高性能纤维创新联合体')
  .replace('校验命令行用的虚构联合体', '面向风电叶片和压力容器，攻克高性能纤维原丝和成型技术');

/** The beginning of it, as no city's, with a colon that is none. */
const UNOPENED = `${EXAMPLE.split('\n').slice(0, 5).join('\n')}\n`
  .replace('industry: ', 'industry：')
  .replace('连云港市', '某某市')
  .replace('高性能纤维及复合材料', '高性能纤维');

function everyKind(task: string): string {
  const kinds = ['关键技术攻关', '高端创新载体', '科研人才', '成果转化'];
  const others = kinds
    .slice(1)
    .map((kind) => task.replace(/kind: .*/, `kind: ${kind}`).replace(/title: /, `title: ${kind}：`));
  return [task, ...others].join('');
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** Opens the example, with board and file name filled in. */
async function open(page: Page, text = EXAMPLE): Promise<void> {
  await paste(page, text);
  await control(page, '$district').selectOption('gaoxin');
  await control(page, '$id').fill('fibre');
}

export const SHOTS: readonly Shot[] = [
  {
    id: 'start',
    width: 800,
    // Until when a batch takes recommendations is each register's own.
    reach: (page) => page.locator('.apply-deadline').evaluateAll((all) => all.forEach((each) => each.remove())),
    shows: (page) => [page.locator('.apply-start')],
    marks: (page) => [button(page, '开始填写'), page.locator('.apply-file'), page.getByText('粘贴文件内容')],
  },
  {
    id: 'step',
    width: 800,
    reach: begin,
    shows: (page) => [page.locator('.apply-steps'), ...['$district', '$id', 'name'].map((path) => at(page, path))],
    marks: (page) => [
      page.locator('[data-step="basics"]'),
      control(page, '$district'),
      at(page, '$id').locator('.apply-help'),
    ],
  },
  {
    id: 'left',
    width: 1200,
    reach: (page) => open(page, EXAMPLE.replace(/^ {2}licensing: .*\n/m, '').replace(/ {4}goal: .*\n/, '')),
    shows: (page) => [page.locator('.apply-outcome'), page.locator('.apply-finding-list')],
    marks: (page) => [page.locator('#apply-left'), page.locator('.apply-finding-list .error').first()],
  },
  {
    id: 'finding',
    width: 800,
    reach: async (page) => {
      await open(page, EXAMPLE.replace('signed: 2024-05-20', 'signed: 2024年5月20日'));
      await goToStep(page, '协议与章程');
    },
    shows: (page) => [page.locator('#apply-heading'), at(page, 'agreement.signed')],
    marks: (page) => [at(page, 'agreement.signed').locator('.apply-finding > p').first(), button(page, /按此改正/)],
  },
  {
    id: 'members',
    width: 800,
    reach: async (page) => {
      await open(page);
      await goToStep(page, '成员单位');
    },
    shows: (page) => [page.locator('#apply-heading'), at(page, 'members')],
    marks: (page) => [
      at(page, 'members.0').locator('.apply-item-name'),
      at(page, 'members.0').locator('.apply-item-tools'),
      button(page, '添加成员单位'),
    ],
  },
  {
    id: 'finish',
    width: 800,
    reach: async (page) => {
      await open(page);
      await goToStep(page, '核对与保存');
    },
    shows: (page) => [page.locator('.apply-finish-head'), page.locator('.apply-outputs')],
    marks: (page) => [
      page.locator('#apply-left'),
      button(page, '保存文件'),
      button(page, '生成申请书'),
      button(page, '生成汇总表'),
      button(page, '带已填内容'),
    ],
  },
  {
    id: 'submit',
    width: 800,
    reach: async (page) => {
      await open(page);
      await goToStep(page, '核对与保存');
    },
    shows: (page) => [page.getByRole('heading', { name: '提交', exact: true }), page.locator('.apply-submit')],
    marks: (page) => [button(page, /^提交到 GitHub/), button(page, '复制文件内容')],
  },
  {
    id: 'unopened',
    width: 640,
    reach: (page) => paste(page, UNOPENED),
    shows: (page) => [page.locator('.apply-opened section')],
    marks: (page) => [page.locator('.apply-pointed').first(), page.locator('#apply-mend'), button(page, '再打开一次')],
  },
];

/** Opens the form as pictures show it: always the same day, place, face and window, tall enough never to scroll. */
export async function reachShot(site: Pick<ApplySite, 'open'>, { reach, width }: Shot): Promise<Visit> {
  const visit = await site.open({
    day: CLEAN_DAY,
    viewport: { width, height: 2600 },
    deviceScaleFactor: 1.5,
    colorScheme: 'light',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  await reach(visit.page);
  // A longer page is scrolled to its step; pictures are measured from the top. Nothing is pointed at.
  await visit.page.evaluate(() => scrollTo(0, 0));
  await visit.page.mouse.move(0, 0);
  return visit;
}

/** The words a picture shows and those on what it numbers, without what only screen readers say and what is not open. */
export async function wordsOf(page: Page, shot: Shot): Promise<Pick<Taken, 'labels' | 'text'>> {
  const labels = await Promise.all(shot.marks(page).map(read));
  return {
    labels,
    text: createHash('sha256')
      .update(await shownBy(page, shot))
      .digest('hex'),
  };
}

/** Everything a picture shows, as text. */
export const shownBy = async (page: Page, { shows }: Shot): Promise<string> =>
  (await Promise.all(shows(page).map(read))).join('\n');

const read = (locator: Locator): Promise<string> =>
  locator.evaluate((element) => {
    const own = element instanceof HTMLSelectElement ? element.labels[0] : element;
    const copy = (own ?? element).cloneNode(true) as HTMLElement;
    for (const hidden of copy.querySelectorAll('.visually-hidden, option ~ option')) hidden.remove();
    return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
  });
