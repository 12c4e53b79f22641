/** What a bureau says of itself when it takes the register into use: its site and its boards. */
import { z } from 'zod';
import { Districts } from '#schemas/district.ts';
import type { OfficeContact } from '#schemas/office-contact.ts';
import { labelOf, type DataPath } from '#schemas/shape.ts';
import { Site } from '#schemas/site.ts';
import { repeatedEntries } from '#src/registry/catalogue.ts';
import { SAMPLE_SERIES, SAMPLE_URL } from '#src/registry/sample.ts';

/** `data/site.yaml`, but for the version it is written in and other registers, and the list of `data/districts.yaml`, in fields of the same names. */
export const Adoption = z.strictObject({
  ...Site.omit({ format: true, registers: true }).shape,
  districts: Districts.shape.districts,
});
export type Adoption = z.output<typeof Adoption>;

/** The fields of the site that a bureau is asked for; what the file says in others is nobody's answer, and stays. */
export const ASKED: ReadonlySet<string> = new Set<keyof Adoption>([
  'city',
  'bureau',
  'name',
  'siteCode',
  'url',
  'base',
  'repository',
  'documents',
  'examples',
  'contact',
  'owners',
]);

/** What stands in the sample for an address, a repository, a group of reviewers and a series of documents: nobody's own. */
export const OF_SAMPLE = {
  url: SAMPLE_URL,
  repository: 'https://github.com/lyg-register/register',
  owners: '@lyg-register/',
  series: SAMPLE_SERIES,
  mailboxes: 'example.cn',
} as const;

/** Whether nobody is reached there: the mailboxes of the sample are at a domain that belongs to no one. */
export const isOfSample = (contact: OfficeContact | undefined): boolean =>
  contact?.email?.endsWith(OF_SAMPLE.mailboxes) ?? false;

/** What is wrong with an answer beyond its shape, in Chinese; `needed` is what would be right. */
export interface Objection {
  path: DataPath;
  message: string;
  needed: string;
}

const atEnd = (path: string) => path.replace(/\/*$/, '/');

/** Everything that is wrong beyond shapes: places of the sample, a path where none belongs, boards that are named twice. */
export function objectionsTo({
  url,
  base,
  repository,
  owners = [],
  contact,
  documents,
  districts,
}: Adoption): Objection[] {
  const { pathname, search, hash } = new URL(url);
  const own = [...owners.keys()].map((i): [DataPath, string | undefined] => [['owners', i], owners[i]]);
  const ofBoards = districts.flatMap((board, i) =>
    (board.owners ?? []).map((owner, j): [DataPath, string] => [['districts', i, 'owners', j], owner]),
  );
  const contacts: [DataPath, OfficeContact | undefined][] = [
    [['contact', 'email'], contact],
    ...districts.map((board, i): [DataPath, OfficeContact | undefined] => [
      ['districts', i, 'contact', 'email'],
      board.contact,
    ]),
  ];
  return [
    ...(atEnd(url) === atEnd(OF_SAMPLE.url) ? [{ path: ['url'], message: '是示例的网址', needed: '自己的网址' }] : []),
    ...(pathname + search + hash === '/'
      ? []
      : [{ path: ['url'], message: `带有路径“${pathname}${search}${hash}”`, needed: '只写到域名，路径写在 base' }]),
    ...(/^\/([\w.~-]+\/?)*$/.test(base)
      ? []
      : [{ path: ['base'], message: `“${base}”不是路径`, needed: '/ 或 /名称/' }]),
    ...(atEnd(repository.url ?? '') === atEnd(OF_SAMPLE.repository)
      ? [{ path: ['repository', 'url'], message: '是示例的仓库', needed: '自己的仓库地址' }]
      : []),
    ...[...own, ...ofBoards]
      .filter(([, owner]) => owner?.startsWith(OF_SAMPLE.owners))
      .map(([path, owner]) => ({ path, message: `“${owner}”是示例的审核组`, needed: '自己的审核组，没有的不填' })),
    ...contacts
      .filter(([, each]) => isOfSample(each))
      .map(([path, each]) => ({
        path,
        message: `“${each?.email}”是示例的邮箱`,
        needed: '自己的单位邮箱，没有的整项联系方式不填',
      })),
    ...documents.flatMap((series, i) =>
      series.startsWith(OF_SAMPLE.series)
        ? [{ path: ['documents', i], message: `“${series}”是示例的代字`, needed: '市局自己的发文代字' }]
        : [],
    ),
    ...repeatedEntries(districts).map(({ at, field, message }) => ({
      path: ['districts', at, field],
      message,
      needed: '不重复的标识和名称',
    })),
  ];
}

/** An objection as a sentence: `网址：是示例的网址（自己的网址）`. */
export const inWords = ({ path, message, needed }: Objection): string =>
  `${labelOf(Adoption, path)}：${message}（${needed}）`;
