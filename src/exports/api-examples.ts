/** Three programs that read the site's data, each with what it prints of this register. A test runs them on a built site. */
import type { PublicRegistry } from '#src/publication/public-registry.ts';
import { isListedOn } from '#src/registry/state/standing.ts';
import { fullAddress } from '#src/views/full-address.ts';
import { organisationsOf } from '#src/views/organisations.ts';
import checkedDownload from './api-examples/checked-download.mjs?raw';
import listedByBoard from './api-examples/listed-by-board.sh?raw';
import partsOfOrganisation from './api-examples/parts-of-organisation.py?raw';

export interface ApiExample {
  /** Also the ending of its file. */
  language: 'sh' | 'py' | 'mjs';
  title: string;
  /** What it needs. */
  needs: string;
  program: string;
  output: string;
}

/** What the programs ask for as they stand in their files; the page names this site, its day and one of its organisations. */
const IN_FILES = { site: 'https://register.example', day: '2024-08-05', code: '91320706522377040Q' };

export function apiExamples(registry: PublicRegistry): ApiExample[] {
  const { asOf, records } = registry;
  const code = records[0]?.lead.creditCode ?? IN_FILES.code;
  const asked = { site: fullAddress('/').replace(/\/$/, ''), day: asOf, code };
  const program = (text: string, ...keys: (keyof typeof IN_FILES)[]) =>
    keys.reduce((all, key) => withAsked(all, IN_FILES[key], asked[key]), text);
  return [
    {
      language: 'sh',
      title: '某一天在册的有几个，各板块几个',
      needs: 'curl 和 jq',
      program: program(listedByBoard, 'site', 'day'),
      output: printed(boardCounts(registry)),
    },
    {
      language: 'py',
      title: '一家单位牵头和参加哪几个联合体，各是什么状态',
      needs: 'Python 3，只用标准库',
      program: program(partsOfOrganisation, 'site', 'code'),
      output: printed(partsOf(records, code)),
    },
    {
      language: 'mjs',
      title: '下载培育名单，核对它没有被改过',
      needs: 'Node.js 20 以上，不用装别的包',
      program: program(checkedDownload, 'site'),
      output: printed([`截至 ${asOf}，在册 ${listedOn(registry).length} 个，校验值一致`]),
    },
  ];
}

/** @throws Error when a program does not ask for it. */
function withAsked(program: string, inFile: string, asked: string): string {
  if (!program.includes(inFile)) throw new Error(`例子里没有 ${inFile}`);
  return program.replace(inFile, asked);
}

const printed = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('');

const listedOn = ({ asOf, records }: PublicRegistry) => records.filter((record) => isListedOn(record, asOf));

function boardCounts(registry: PublicRegistry): string[] {
  const listed = listedOn(registry);
  const boards = Map.groupBy(listed, ({ district }) => district.id);
  return [
    `${registry.asOf} 在册 ${listed.length} 个`,
    ...[...boards].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, own]) => `${own[0]?.district.name}\t${own.length}`),
  ];
}

function partsOf(records: PublicRegistry['records'], code: string): string[] {
  const found = organisationsOf(records).find(({ creditCode }) => creditCode === code);
  if (!found) return [`没有查到 ${code}：不能据此认为它不在名单上`];
  return [
    ...found.leads.map(({ name, standing }) => `${found.name} 牵头 ${name}：${standing}`),
    ...found.memberOf.map(({ record: { name, standing } }) => `${found.name} 参加 ${name}：${standing}`),
  ];
}
