/** What no command can do: the list of what a person has left to do after the files are written, in the order to do it. */
import type { District } from '#schemas/district.ts';
import type { Site } from '#schemas/site.ts';
import type { Catalogue } from '#src/registry/registry.ts';
import { forgeOf } from '#src/views/forges.ts';
import { checksOf } from './notice-checks.ts';

/** A thing to do: a sentence, and lines of detail below it. */
export interface Task {
  title: string;
  details: readonly string[];
}

/** Everything left to do. `origin` is where the folder is pushed to; `undefined` altogether where it is in no repository. */
export function whatRemains(
  { site, districts, industries, policies }: Catalogue,
  repository: { origin: string | undefined } | undefined,
): Task[] {
  const unverified = industries.filter(({ verified }) => !verified).length;
  const notices = [...policies.values()].flatMap((policy) => checksOf(policy, site, districts));
  return [
    {
      title: '看一遍改动：npm run validate 没有错误，npm start 在本机看网站',
      details: ['写错了的，直接改 data/site.yaml、data/districts.yaml，再运行 npm run forge-files'],
    },
    {
      title: '核对年度通知（data/policies/，示例以外的没有改动）',
      details: notices.length > 0 ? notices : ['还没有通知：放入原文 <年度>.md 和条款 <年度>.yaml'],
    },
    ...(unverified > 0
      ? [
          {
            title: '核对产业目录（data/industries.yaml，没有改动）',
            details: [`${unverified} 个名称尚未与市里公布的目录核对；核对过的，把 verified 改为 true`],
          },
        ]
      : []),
    ...(site.repository.url === undefined
      ? withoutForge(site, repository)
      : [
          ...onForge(site, districts, pushing(site.repository.url, repository)),
          { title: '密钥：不用设。流水线只用平台自带的令牌', details: [] },
        ]),
    {
      title: `第一次发布到 ${addressOf(site)}`,
      details: [
        ...(isGitHub(site) ? ['GitHub Pages：推送到主分支后自动发布'] : []),
        `自己的服务器：npm run build -- --previous ${addressOf(site)}，再把 dist/ 复制过去`,
        '替换示例网站不算丢失记录，不用写理由',
      ],
    },
    { title: '登记第一个联合体：npm run new', details: [] },
    { title: '读 .github/OPERATING.md：备份、升级、每年的通知、出了问题怎么办', details: [] },
  ];
}

const COMMIT = 'git add -A && git commit -m "启用登记簿"';
const addressOf = ({ url, base }: Site) => new URL(base, url).href;
const isGitHub = ({ repository }: Site) => forgeOf(repository)?.kind === 'github';

/** In an office without a code host: `origin` becomes the folder that all share, and the program's place is kept for upgrades. */
function withoutForge(site: Site, repository: { origin: string | undefined } | undefined): Task[] {
  const origin = repository?.origin;
  const shared = '/srv/git/register.git';
  return [
    {
      title: '提交，把仓库放到共用的文件夹或服务器：.github/OPERATING.md 第 4 节“没有代码平台的办公室”',
      details: [
        repository ? COMMIT : `git init -b main && ${COMMIT}`,
        ...(origin === undefined
          ? []
          : [
              `origin 现在是 ${origin}。已经是自己共用的那一个的，只要 git push，下面几条不用；是程序的来处的，改称 upstream，以后从那里升级：`,
              'git remote rename origin upstream',
            ]),
        `git init --bare -b main ${shared}（在放仓库的地方，路径换成自己的）`,
        `git remote add origin ${shared} && git push -u origin HEAD:main`,
      ],
    },
    { title: `准备网站：服务器，${addressOf(site)} 指向它`, details: [] },
  ];
}

function onForge(site: Site, districts: readonly District[], pushed: readonly string[]): Task[] {
  return [
    {
      title: `在代码托管平台上建仓库 ${site.repository.url}`,
      details: [site.repository.visibility === 'private' ? '设为私有' : '设为公开：写入即公布'],
    },
    groups(site, districts),
    website(site),
    { title: '提交并推送到主分支（这时还没有保护，可以直接推送）', details: pushed },
    {
      title: '保护主分支：照 .github/OPERATING.md 第 2 节设置',
      details: isGitHub(site) ? [] : ['平台不同，意思相同：改动都经变更申请，校验通过、市局审核后并入，禁止强制推送'],
    },
  ];
}

function groups(site: Site, districts: readonly District[]): Task {
  const [merging, writing] = isGitHub(site) ? ['Maintain', 'Triage，从派生仓库提申请'] : ['能合并', '能推送分支'];
  const bureau = (site.owners ?? []).join('、');
  const boards = districts.flatMap(({ name, owners = [] }) =>
    owners.length > 0 ? `${name}：${owners.join('、')}（${writing}）` : [],
  );
  const isAssigned = isGitHub(site);
  return {
    title: isAssigned ? '建审核组，加人，给仓库的权限' : '加人，给仓库的权限',
    details: [
      bureau === '' ? '没有写市局审核组：谁能审核，只由仓库的权限决定' : `市局：${bureau}（${merging}）`,
      ...(boards.length > 0 ? boards : ['各板块没有写审核组：都由市局审核']),
      ...(isAssigned && boards.length > 0 ? ['板块为什么不给 Write，见 .github/OPERATING.md 第 2 节'] : []),
      ...(isAssigned && (bureau !== '' || boards.length > 0)
        ? ['组名写错、没有权限的，.github/CODEOWNERS 里的那一行不起作用']
        : []),
      ...(isAssigned ? [] : ['这里不按 .github/CODEOWNERS 指定审核人：谁能合并由平台的权限决定，市局的人看过再合并']),
    ],
  };
}

function website(site: Site): Task {
  if (!isGitHub(site)) return { title: `准备网站：服务器，${addressOf(site)} 指向它`, details: [] };
  return {
    title: '准备网站：用 GitHub Pages 的，Settings › Pages › Source 选 GitHub Actions；也可以用自己的服务器',
    details: [
      ...(site.repository.visibility === 'private' ? ['私有仓库用 Pages 要付费方案'] : []),
      `网址用自己的域名（${new URL(site.url).host}）的，在同一页填写，并把域名解析过去`,
      '不用 Pages 的，在 Actions › 发布 › Disable workflow 停用，否则每次推送都报失败',
    ],
  };
}

/** Commands; a clone of where the program came from is pushed elsewhere, and keeps that place for upgrades. */
function pushing(url: string, repository: { origin: string | undefined } | undefined): string[] {
  const push = 'git push -u origin HEAD:main';
  if (!repository) return [`git init -b main && ${COMMIT}`, `git remote add origin ${url} && ${push}`];
  const { origin } = repository;
  if (origin === undefined) return [COMMIT, `git remote add origin ${url} && ${push}`];
  if (placeOf(origin) === placeOf(url)) return [COMMIT, push];
  return [
    COMMIT,
    'git remote rename origin upstream',
    `git remote add origin ${url} && ${push}`,
    `upstream 是程序的来处（${origin}），以后从那里升级`,
  ];
}

/** `https://host/a/b.git` and `git@host:a/b` are one place. */
const placeOf = (address: string): string =>
  address
    .replace(/^\w+:\/\/|^[\w.-]+@/, '')
    .replace(/^[\w.-]+@/, '')
    .replace(':', '/')
    .replace(/(\.git)?\/*$/, '');

/** The list as text, numbered. */
export const tasksText = (tasks: readonly Task[]): string =>
  tasks
    .flatMap(({ title, details }, i) => [
      `${String(i + 1).padStart(2)}. ${title}`,
      ...details.map((each) => `      ${each}`),
    ])
    .join('\n');
