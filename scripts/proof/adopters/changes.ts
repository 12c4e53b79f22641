/** What whoever keeps a register does to its data/ in the first years: each as one edit of a clone. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isMap, isSeq, parseDocument, type Document } from 'yaml';
import { generateAlliances } from '../../../src/testing/generator/register.ts';

/** An edit of the register in a folder. */
export interface DataChange {
  name: string;
  about: string;
  make: (root: string) => void;
}

const read = (root: string, path: string): string => readFileSync(join(root, path), 'utf8');

function write(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** Replaces what must be there. */
function replace(root: string, path: string, pairs: readonly (readonly [string | RegExp, string])[]): void {
  let text = read(root, path);
  for (const [from, to] of pairs) {
    const next = text.replace(from, to);
    if (next === text) throw new Error(`${path}: ${from} is not there`);
    text = next;
  }
  write(root, path, text);
}

/** Paths of the files below a folder, from the root. */
const filesIn = (root: string, folder: string): string[] =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.yaml'))
        .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    : [];
const recordsOf = (root: string): string[] => filesIn(root, 'data/alliances');

function editYaml(root: string, path: string, edit: (document: Document) => void): void {
  const document = parseDocument(read(root, path));
  edit(document);
  write(root, path, document.toString({ lineWidth: 0 }));
}

/** What a repository open to all must not hold: names of persons and figures go, who confirmed the figures stays. */
function withoutInternals(document: Document, bureau: string): void {
  const count = (key: string) => (document.get(key) as { items: unknown[] } | undefined)?.items.length ?? 0;
  const each = (key: string) => Array.from({ length: count(key) }, (_, i) => [key, i]);
  for (const at of [['lead'], ...each('formerLeads'), ...each('members')]) {
    for (const key of ['legalRepresentative', 'formerLegalRepresentatives']) document.deleteIn([...at, key]);
    document.deleteIn([...at, 'signatory', 'name']);
    const finance = document.getIn([...at, 'finance']);
    if (!isMap(finance)) continue;
    for (const { key } of finance.items.slice())
      if (String(key) !== 'year' && String(key) !== 'confirmedBy') finance.delete(key);
    finance.set('confirmedBy', bureau);
  }
}

/** Decisions of a repository open to all: without reasons that stay inside, and without consents to figures nobody computes. */
function openDecision(root: string, path: string): void {
  const document = parseDocument(read(root, path));
  if (String(document.get('clause')).startsWith('leader-')) {
    rmSync(join(root, path));
    return;
  }
  for (const at of document.has('instead') ? [[], ['instead']] : [[]]) {
    document.deleteIn([...at, 'internalReason']);
    const results = document.getIn([...at, 'results']);
    if (isSeq(results)) for (const result of results.items) if (isMap(result)) result.delete('internalReason');
  }
  write(root, path, document.toString({ lineWidth: 0 }));
}

const boardsOf = (root: string) =>
  Array.from(read(root, 'data/districts.yaml').matchAll(/\{ id: ([\w-]+), /g), ([, id = '']) => id);
const industriesOf = (root: string) =>
  Array.from(read(root, 'data/industries.yaml').matchAll(/\{ id: [\w-]+, name: ([^,]+),/g), ([, name = '']) => name);

export const DATA_CHANGES: readonly DataChange[] = [
  {
    name: 'emptied',
    about: '示例联合体和关于它们的决定全部删去',
    make: (root) => {
      for (const folder of ['data/alliances', 'data/decisions'])
        rmSync(join(root, folder), { recursive: true, force: true });
    },
  },
  {
    name: 'added',
    about: '登记两个不是示例的联合体',
    make: (root) => {
      const places = { districts: boardsOf(root), industries: industriesOf(root) };
      for (const { path, text } of generateAlliances(2, 77, places))
        write(
          root,
          path.replace('sample', 'real').replace(/^(data\/decisions\/\d+\/)/, '$1real-'),
          text.replaceAll('（示例）', '').replaceAll('示例', '试验用').replaceAll('sample-', 'real-'),
        );
    },
  },
  {
    name: 'edited',
    about: '改一家成员的分工和一项任务的目标',
    make: (root) => {
      for (const path of recordsOf(root).slice(0, 1))
        editYaml(root, path, (document) => {
          document.setIn(['members', 0, 'role'], '机理研究、检测和人员培训');
          document.setIn(['tasks', 0, 'goal'], '2027 年底前完成中试，形成团体标准 1 项');
        });
    },
  },
  {
    name: 'site',
    about: '换网址、仓库地址和负责人，仓库改为公开',
    make: (root) => {
      replace(root, 'data/site.yaml', [
        [/^url: .*$/m, 'url: https://kj.city.example/alliances/'],
        [/^( +url: ).*$/m, '$1https://github.com/city-office/alliances'],
        [/visibility: private/, 'visibility: public'],
        [/^owners: .*$/m, 'owners: ["@city-office/science"]'],
      ]);
      const [, bureau = ''] = /^bureau: (.*)$/m.exec(read(root, 'data/site.yaml')) ?? [];
      for (const path of recordsOf(root)) editYaml(root, path, (document) => withoutInternals(document, bureau));
      for (const path of filesIn(root, 'data/decisions')) openDecision(root, path);
    },
  },
  {
    name: 'board',
    about: '增加一个板块',
    make: (root) =>
      write(
        root,
        'data/districts.yaml',
        `${read(root, 'data/districts.yaml').trimEnd()}\n  - { id: yuntai, name: 云台试验区, authority: 云台试验区科技局, owners: ["@city-office/yuntai"] }\n`,
      ),
  },
  {
    name: 'industry',
    about: '一个产业改名，所属记录一起改',
    make: (root) => {
      const [name = ''] = industriesOf(root);
      replace(root, 'data/industries.yaml', [[`name: ${name},`, `name: ${name}及制品,`]]);
      for (const path of recordsOf(root))
        write(root, path, read(root, path).replace(`\nindustry: ${name}\n`, `\nindustry: ${name}及制品\n`));
    },
  },
  {
    name: 'notice',
    about: '加入下一年的通知',
    make: (root) => {
      const years = filesIn(root, 'data/policies').map((path) => Number(/(\d{4})\.yaml$/.exec(path)?.[1]));
      const last = Math.max(...years);
      const [, document = ''] = /^document: (.*)$/m.exec(read(root, `data/policies/${last}.yaml`)) ?? [];
      const next = (text: string) =>
        text
          .replaceAll(document, `连科〔${last + 1}〕28号`)
          .replaceAll(new RegExp(`${last} ?年度`, 'g'), `${last + 1} 年度`);
      for (const kind of ['md', 'yaml'])
        write(
          root,
          `data/policies/${last + 1}.${kind}`,
          next(read(root, `data/policies/${last}.${kind}`)).replace(`id: ${last}`, `id: ${last + 1}`),
        );
    },
  },
];
