/** The bureau's annexes as the site offers them: templates that the form fills in. */
import type { Paper, PublicRegistry } from '#src/publication/public-registry.ts';
import { batchName } from '#src/views/batch.ts';
import { templateAddress } from '#src/views/template-address.ts';
import { XLSX, type Download } from './download.ts';

const PAPERS: Readonly<Record<Paper, Pick<Download, 'title' | 'format' | 'type'>>> = {
  application: {
    title: '建设申请书',
    format: 'Word 模板',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  summary: { title: '推荐汇总表', format: 'Excel 模板', type: XLSX },
};

/** Those of every notice. */
export const templateDownloads = ({ policies }: PublicRegistry): Download[] =>
  policies.flatMap(({ policy, templates = {} }) =>
    (Object.entries(templates) as [Paper, Uint8Array][]).map(([paper, bytes]) => ({
      ...PAPERS[paper],
      path: templateAddress(policy.id, paper),
      title: `${PAPERS[paper].title}的附件模板（${batchName(policy.id)}）`,
      make: () => Promise.resolve(bytes),
    })),
  );

/** Routes of those whose files end so: the name before the ending. */
export const templateRoutes = (registry: PublicRegistry, ending: 'docx' | 'xlsx') =>
  templateDownloads(registry).flatMap(({ path }) => {
    const [, template] = /([^/]+)\.(\w+)$/.exec(path) ?? [];
    return path.endsWith(`.${ending}`) ? [{ params: { template } }] : [];
  });
