/** A file to write the answers into: every field explained, with what the register says now and is nobody's sample. */
import { District } from '#schemas/district.ts';
import { shapeOf } from '#schemas/shape.ts';
import { Site } from '#schemas/site.ts';
import type { Plain } from '#src/registry/gate/structure.ts';
import type { Catalogue } from '#src/registry/registry.ts';
import { isOfSample } from './adoption.ts';
import { ownSeries } from './adoption-questions.ts';
import { commentOn } from '../editing/field-comment.ts';
import { writeField, writeFlow } from '../editing/alliance-text/write-value.ts';

const HEAD = `# 启用登记簿的答案。逐项填好、核对，再运行 npm run adopt -- --from 这个文件 --dry-run，看将改动哪些文件。
# 在冒号后空一格填写；没有的一项，整行删去。以“# ”开头的行是说明，不起作用。`;

/** The text of the file. Addresses and reviewers are left to be filled in. */
export function adoptionTemplate({ site, districts }: Catalogue): string {
  const comment = (key: string) => {
    const field = shapeOf(Site)[key];
    return field ? [`# ${commentOn(field, [key])}`] : [];
  };
  const examples = Object.entries(shapeOf(Site.shape.examples)).flatMap(([key, field]) => [
    `# ${commentOn(field, ['examples', key])}`,
    `${key}:`,
  ]);
  const contact = Object.entries(shapeOf(Site.shape.contact)).flatMap(([key, field]) => [
    `# ${commentOn(field, ['contact', key])}`,
    `${key}:`,
  ]);
  const repository = shapeOf(Site.shape.repository);
  const inRepository = ['url', 'forge', 'visibility'].flatMap((key) => {
    const field = repository[key];
    return [
      ...(field ? [`# ${commentOn(field, ['repository', key])}`] : []),
      key === 'visibility' ? 'visibility: private' : `${key}:`,
    ];
  });
  return `${[
    HEAD,
    '',
    ...(['city', 'bureau', 'name'] as const).flatMap((key) => [
      ...comment(key),
      ...writeField(key, site[key], Site.shape[key], 0),
    ]),
    ...comment('siteCode'),
    'siteCode:',
    ...comment('url'),
    'url:',
    ...comment('base'),
    'base: /',
    ...comment('repository'),
    'repository:',
    ...inRepository.map((line) => `  ${line}`),
    ...comment('documents'),
    ...writeField('documents', ownSeries(site.documents), Site.shape.documents, 0),
    ...comment('examples'),
    'examples:',
    ...examples.map((line) => `  ${line}`),
    ...comment('contact'),
    'contact:',
    ...contact.map((line) => `  ${line}`),
    ...comment('owners'),
    'owners: []',
    '# 板块：id 标识（文件夹名和网址，以后不得更改），name 名称，authority 科技主管部门，divisionCode 行政区划代码（没有的不填），',
    '# owners 审核组，如 owners: ["@组织/板块"]（没有的不填，由市局审核）；联系方式（没有的不填，会公开）写作',
    '# contact: { office: 收件部门, email: 单位邮箱, phone: 区号-号码, address: 地址 }。现有的不是自己的，整行删去。',
    'districts:',
    ...districts.map(
      (board) => `  - ${writeFlow({ ...ownPart(board), owners: [] } as Record<string, Plain>, District)}`,
    ),
  ].join('\n')}\n`;
}

/** Without how its office is reached, where that is the sample's. */
function ownPart({ contact, ...board }: District): District {
  return contact === undefined || isOfSample(contact) ? board : { ...board, contact };
}
