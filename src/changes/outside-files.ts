/** The files of a change outside the data, sorted by what they are: what runs and who may merge is read first. */
import type { OutsideFiles } from './change-report.ts';
import { shownPath } from './text-checks.ts';
import { isData, type TouchedFile } from './touched-file.ts';

/** So many are named in all. */
const MOST_NAMED = 60;

/** What a file is, the first that fits. */
const KINDS: readonly { what: OutsideFiles['what']; is: RegExp }[] = [
  { what: '审核人', is: /(^|\/)CODEOWNERS$/ },
  {
    what: '流水线',
    is: /^\.(github|gitea)\/(workflows|actions)\/|^\.(workflow|gitlab|circleci)\/|^\.gitlab-ci\.yml$|^Jenkinsfile$/,
  },
  { what: '说明', is: /\.(md|markdown|txt|docx?|pdf)$|(^|\/)LICENSE$/i },
  {
    what: '程序',
    is: /^(src|scripts|schemas|public)\/|\.([cm]?[jt]sx?|astro|json|css|html|sh|cmd|bat|ps1|py|ya?ml|toml)$|(^|\/)\.(git(attributes|ignore|modules)|npmrc|nvmrc|editorconfig|prettier\w*)$/i,
  },
  { what: '其他', is: /(?:)/ },
];

/** The files by what they are, the gravest first; beyond {@link MOST_NAMED} only how many. */
export function outsideFiles(files: readonly TouchedFile[]): OutsideFiles[] {
  const outside = files.filter(({ path }) => !isData(path));
  const sorted = Map.groupBy(outside, ({ path }) => KINDS.find(({ is }) => is.test(path))?.what);
  let room = MOST_NAMED;
  return ORDER.flatMap((what): OutsideFiles[] => {
    const all = sorted.get(what) ?? [];
    if (all.length === 0) return [];
    const named = all.slice(0, Math.max(0, room));
    room -= named.length;
    return [{ what, files: named.map(kindAndPath), leftOut: all.length - named.length }];
  });
}

const ORDER: readonly OutsideFiles['what'][] = ['审核人', '流水线', '程序', '说明', '其他'];

const kindAndPath = ({ path, before, after }: TouchedFile): OutsideFiles['files'][number] => ({
  kind: !before ? '新增' : after ? '修改' : '删除',
  file: shownPath(path),
});
