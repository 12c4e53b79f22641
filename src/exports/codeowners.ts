/** Who must review what on GitHub, from the boards' and the bureau's owners. */
import type { District } from '#schemas/district.ts';
import type { Site } from '#schemas/site.ts';

export const CODEOWNERS_FILE = '.github/CODEOWNERS';

/** An account or a team. Anything else in this file could add a line or hand a folder to somebody. */
const OWNER = /^@[A-Za-z0-9-]+(?:\/[A-Za-z0-9._-]+)?$/;

/**
 * The text of CODEOWNERS. On GitHub the last matching line alone counts, so the bureau's line for everything comes first,
 * a board's line names the bureau again, and decisions, which are the bureau's alone, come last. A board without owners is
 * the bureau's.
 * @throws Error with a Chinese message for an owner that is neither an account nor a team.
 */
export function toCodeowners(
  site: Pick<Site, 'owners'>,
  districts: readonly Pick<District, 'id' | 'owners'>[],
): string {
  const bureau = site.owners ?? [];
  const ofBureau = (pattern: string) => (bureau.length > 0 ? [line(pattern, bureau)] : []);
  const boards = districts
    .filter(({ owners = [] }) => owners.length > 0)
    .map(({ id, owners = [] }) => line(`/data/alliances/${id}/`, [...owners, ...bureau]));
  return `# 由 npm run forge-files 根据 data/districts.yaml 和 data/site.yaml 的 owners 生成，不要手工修改。
# ${bureau.length > 0 ? OF_ALL : OF_NOBODY}
${[...ofBureau('*'), ...boards, ...ofBureau('/data/decisions/')].join('\n')}
`;
}

const OF_ALL = '后面的行优先。规则、通知、工作流和其他一切归市局；各板块文件夹归该板块和市局；决定只归市局。';
const OF_NOBODY =
  'data/site.yaml 没有写市局审核组（owners）：规则、通知、工作流、决定和其他一切都没有指定审核人；写了审核组的板块，文件夹归该板块。';

/** What nobody is assigned to review though boards are, and the way out; undefined where the bureau is named, or no one is. */
export function unowned(
  site: Pick<Site, 'owners'>,
  districts: readonly Pick<District, 'owners'>[],
): string | undefined {
  const hasBoards = districts.some(({ owners = [] }) => owners.length > 0);
  if (!hasBoards || (site.owners ?? []).length > 0) return undefined;
  return '板块写了审核组，市局没有写：决定、规则、通知和其他文件没有指定审核人，板块的文件夹也不用市局审核；在 data/site.yaml 写 owners，如 owners: ["@组织/bureau"]';
}

function line(pattern: string, owners: readonly string[]): string {
  for (const owner of owners)
    if (!OWNER.test(owner)) throw new Error(`“${owner}”不是审核组，应写作 @组织/小组 或 @账号（owners）`);
  return [pattern, ...new Set(owners)].join(' ');
}
