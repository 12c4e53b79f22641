/** The page on GitHub where somebody chooses how to report something: it leads to pages of this site. */
import type { Site } from '#schemas/site.ts';

export const ISSUE_CHOOSER_FILE = '.github/ISSUE_TEMPLATE/config.yml';

/** The text of the chooser, with the site's own addresses. */
export function toIssueChooser({ url, base }: Pick<Site, 'url' | 'base'>): string {
  const front = new URL(`${base.replace(/\/*$/, '')}/`, url).href;
  return `# 由 npm run forge-files 根据 data/site.yaml 的网址生成，不要手工修改。
blank_issues_enabled: false
contact_links:
  - name: 查询是否在册
    url: ${front}lookup/
    about: 按名称或统一社会信用代码，查某一天是否在培育名单上
  - name: 怎样更正，什么公开、什么不公开
    url: ${front}about/#corrections
    about: 不便在这里写的，请按网站上的办法向科技主管部门提出
`;
}
