/** The bureau's own files before and after → what each says otherwise, field by field and line by line. */
import type { z } from 'zod';
import { Calendar } from '#schemas/calendar.ts';
import { Districts } from '#schemas/district.ts';
import { Gathered } from '#schemas/gathered.ts';
import { Industries } from '#schemas/industry.ts';
import { Policy } from '#schemas/policy.ts';
import { Site } from '#schemas/site.ts';
import { passText } from '#src/registry/gate/gate.ts';
import { readGathered } from '#src/registry/gathered.ts';
import { CALENDAR, POLICY, REGISTER, TEMPLATE } from '#src/registry/place.ts';
import type { DataFile, DataFolder } from '#src/registry/read.ts';
import { linesOfTemplate } from '#src/registry/templates/template-texts.ts';
import { readYaml } from '#src/registry/yaml-file.ts';
import type { DataChange, FieldChange } from './change-report.ts';
import type { Told } from './told.ts';
import { compareBySchema } from './compare-fields.ts';
import { compareLines } from './compare-lines.ts';
import { entryName } from './entry-name.ts';
import { textTold, tellWhole } from './tell-whole.ts';
import { isSensitive, type Fields, type Telling } from './telling.ts';

/** More edits of one file, or more lines of a new one, are read in the file. */
const MOST_FIELDS = 100;
const MOST_TOLD = 200;
/** A clause is told in its own words. */
const MOST = { characters: 400, items: 80 };
const TELLING: Telling = { nameOf: entryName, hides: isSensitive, most: MOST };

/** What a file is called and how it is read. */
interface Kind {
  what: string;
  /** Absent for a text. */
  schema?: z.ZodType;
}

const BASE: Readonly<Record<string, Kind>> = {
  'data/site.yaml': { what: '站点设置', schema: Site },
  'data/districts.yaml': { what: '板块名录', schema: Districts },
  'data/industries.yaml': { what: '产业目录', schema: Industries },
  [CALENDAR]: { what: '放假安排', schema: Calendar },
};

function kindOf(path: string): Kind | undefined {
  const [, of, paper] = TEMPLATE.exec(path) ?? [];
  if (of !== undefined) return { what: `${of} 批次的附件模板（${paper === 'summary' ? '推荐汇总表' : '建设申请书'}）` };
  const [, register] = REGISTER.exec(path) ?? [];
  if (register !== undefined) return { what: `取来的登记簿 ${register}`, schema: Gathered };
  const [, id, ending] = POLICY.exec(path) ?? [];
  if (id === undefined) return Object.hasOwn(BASE, path) ? BASE[path] : undefined;
  return ending === 'yaml' ? { what: `${id} 批次的通知`, schema: Policy } : { what: `${id} 批次的通知原文` };
}

/**
 * Every file of the bureau's, besides decisions, that is not the very same on both sides. `present` are the paths where
 * something stands after the change, be it a link or too large to be read.
 */
export function describeData(before: DataFolder, after: DataFolder, present: ReadonlySet<string>): DataChange[] {
  const [old, young] = [before, after].map(({ files }) => new Map(files.map((file) => [file.path, file])));
  const paths = [...new Set([...(old?.keys() ?? []), ...(young?.keys() ?? [])])].sort();
  return paths.flatMap((path) => {
    const [was, now] = [old?.get(path), young?.get(path)];
    const kind = was === now ? undefined : kindOf(path);
    return kind ? [describe(path, kind, { was, now, present: present.has(path) })] : [];
  });
}

interface Sides {
  was: DataFile | undefined;
  now: DataFile | undefined;
  present: boolean;
}

function describe(file: string, { what, schema }: Kind, { was, now, present }: Sides): DataChange {
  const kind = !was ? '新增' : now || present ? '修改' : '移除';
  const read = (each: DataFile | undefined) => each && (schema ? valueIn(schema, each) : textIn(each));
  const [from, to] = [read(was), read(now)];
  const unreadable = kind !== '移除' && to === undefined;
  const all = from !== undefined && to !== undefined ? compared(schema, from, to) : [];
  const whole = kind === '修改' ? undefined : (to ?? from);
  const told = whole === undefined ? [] : schema ? tellWhole(schema, whole as Fields, TELLING) : tellText(whole, kind);
  return {
    kind,
    what,
    file,
    ...(unreadable ? { unreadable } : {}),
    fields: all.slice(0, MOST_FIELDS),
    fieldsLeftOut: Math.max(0, all.length - MOST_FIELDS),
    told: told.slice(0, MOST_TOLD),
    toldLeftOut: Math.max(0, told.length - MOST_TOLD),
  };
}

const valueIn = (schema: z.ZodType, file: DataFile) =>
  (REGISTER.test(file.path) ? readGathered(file).gathered : readYaml(schema, file, [])?.draft) as Fields | undefined;
const textIn = (file: DataFile) =>
  TEMPLATE.test(file.path) ? linesOfTemplate(file) : passText(file.path, file.bytes).text;

const compared = (schema: z.ZodType | undefined, from: Fields | string, to: Fields | string): FieldChange[] =>
  schema ? compareBySchema(schema, from as Fields, to as Fields, TELLING) : compareLines(String(from), String(to));

/** A new text line by line: it is read beside the original. Of one that is gone, how much it was. */
function tellText(whole: Fields | string, kind: DataChange['kind']): Told[] {
  const lines = String(whole)
    .split('\n')
    .map((line, i) => ({ text: line.trim(), number: i + 1 }))
    .filter(({ text }) => text !== '');
  if (kind === '移除') return [textTold('原文', `${lines.length} 行`, MOST.characters)];
  return lines.map(({ text, number }) => textTold(`第 ${number} 行`, text, MOST.characters));
}
