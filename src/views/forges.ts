/**
 * The code hosts this project knows: what people call each, and its addresses, as far as they are sure. Checked in
 * November 2026 against:
 * - GitHub: its documentation for issue forms and query parameters; `filename` and `value` as it fills them in itself.
 * - GitLab: its own source, app/controllers/projects/blob_controller.rb and app/views/projects/blob/_editor.html.haml
 *   (`file_name`, `content`), and its manual, “Using a URL with prefilled values” (`issue[title]`, `issue[description]`).
 * - Gitee: the links on its own file pages (`/edit/<branch>/<path>`, `/commit/<id>`). No address was found that fills in a
 *   new file or an issue there, so none is given: pages say what to do instead.
 */

/** The host of a repository; `other` is any of which no address is known. */
export type ForgeKind = 'github' | 'gitee' | 'gitlab' | 'other';

/** Addresses below that of the repository. What is left out is not known. */
interface Addresses {
  /** The page for a new file with its name and, when given, its text filled in. */
  newFile?: (branch: string, path: string, text: string | undefined) => string;
  edit?: (branch: string, path: string) => string;
  /** The page for a new issue about a record, or about anything else. */
  issue?: (about: IssueAbout | undefined) => string;
  commit?: (id: string) => string;
}

/** The record an issue is about. */
export interface IssueAbout {
  title: string;
  record: string;
}

/** What people are told of a host. */
export interface Forge {
  kind: ForgeKind;
  /** What it is called. */
  name: string;
  /** The button that leads there. */
  button: string;
  /** Who can hand in there. */
  account: string;
  /** What a change that was handed in and waits for review is called there. */
  request: string;
  requestInEnglish: string;
  /** What is done on the page that opens, in short. */
  steps: string;
  /** What is done there once the text is in place, until the request is made. */
  finish: string;
  addresses: Addresses;
}

const query = (values: Readonly<Record<string, string | undefined>>): string =>
  Object.entries(values)
    .flatMap(([key, value]) => (value === undefined ? [] : `${encodeURIComponent(key)}=${encodeURIComponent(value)}`))
    .join('&');

/** The form for corrections, `.github/ISSUE_TEMPLATE/`; its first field is called `record`. */
const FORM = 'correction.yml';

const FORGES: Readonly<Record<ForgeKind, Omit<Forge, 'kind'>>> = {
  github: {
    name: 'GitHub',
    button: '提交到 GitHub',
    account: '有 GitHub 账号',
    request: '拉取请求',
    requestInEnglish: 'Pull request',
    steps: '依次点 Commit changes、Propose changes、Create pull request',
    finish: '点 Commit changes，再按页面提示创建拉取请求',
    addresses: {
      newFile: (branch, path, text) => `/new/${branch}?${query({ filename: path, value: text })}`,
      edit: (branch, path) => `/edit/${branch}/${path}`,
      issue: (about) => `/issues/new?${query({ template: FORM, ...about })}`,
      commit: (id) => `/commit/${id}`,
    },
  },
  gitlab: {
    name: 'GitLab',
    button: '提交到 GitLab',
    account: '有 GitLab 账号',
    request: '合并请求',
    requestInEnglish: 'Merge request',
    steps: '粘贴内容，提交到一个新分支，再创建合并请求',
    finish: '提交到一个新分支，再按页面提示创建合并请求',
    addresses: {
      newFile: (branch, path, text) => `/-/new/${branch}?${query({ file_name: path, content: text })}`,
      edit: (branch, path) => `/-/edit/${branch}/${path}`,
      issue: (about) =>
        about === undefined
          ? '/-/issues/new'
          : `/-/issues/new?${query({ 'issue[title]': about.title, 'issue[description]': `联合体标识：${about.record}` })}`,
      commit: (id) => `/-/commit/${id}`,
    },
  },
  gitee: {
    name: 'Gitee',
    button: '提交到 Gitee',
    account: '有 Gitee 账号',
    request: '拉取请求',
    requestInEnglish: 'Pull Request',
    steps: '粘贴内容，提交到一个新分支，再创建拉取请求（Pull Request）',
    finish: '提交到一个新分支，再按页面提示创建拉取请求（Pull Request）',
    addresses: {
      edit: (branch, path) => `/edit/${branch}/${path}`,
      commit: (id) => `/commit/${id}`,
    },
  },
  other: {
    name: '登记仓库',
    button: '提交到登记仓库',
    account: '有登记仓库账号',
    request: '合并请求',
    requestInEnglish: 'Merge request',
    steps: '新建或打开这个文件，粘贴内容，提交到一个新分支，再申请并入 main',
    finish: '提交到一个新分支，再申请并入 main',
    addresses: {},
  },
};

/** A name in Latin letters stands apart from the Han characters around it. */
export const spaced = (name: string): string => (/^[A-Za-z]/.test(name) ? ` ${name} ` : name);

/** Hosts that everybody knows by their address. */
const KNOWN: Readonly<Record<string, ForgeKind>> = {
  'github.com': 'github',
  'gitee.com': 'gitee',
  'gitlab.com': 'gitlab',
};

/** The host of a repository: as the register says, else by its address; undefined for a register that is on none. */
export function forgeOf({
  url,
  forge,
}: {
  url?: string | undefined;
  forge?: ForgeKind | undefined;
}): Forge | undefined {
  if (url === undefined) return undefined;
  const kind = forge ?? KNOWN[new URL(url).hostname] ?? 'other';
  return { kind, ...FORGES[kind] };
}
