/** What was gathered of other registers, read back: `data/registers/<id>.json`. */
import type { z } from 'zod';
import { Gathered, GATHERED_FORMAT } from '#schemas/gathered.ts';
import { CHECKS } from './checks.ts';
import { diagnostic, type Diagnostic } from './diagnostic.ts';
import { checkFinding } from './gate/check-finding.ts';
import { REGISTER } from './place.ts';
import { findPersonalData } from './privacy.ts';
import type { DataFile } from './read.ts';
import type { ListedRegister } from './registry.ts';
import { placeOf, type Source } from './source.ts';
import { readOnce, type ReadFiles } from './yaml-file.ts';

/** What one file says; nothing while anything in it is wrong. */
export interface ReadGathered {
  gathered?: Gathered;
  diagnostics: readonly Diagnostic[];
}

/** Whether a register is where everybody can read it, and not in a folder. */
export const isOnWeb = ({ url }: Pick<ListedRegister, 'url'>): boolean => /^https?:/i.test(url);

/** The file of a register. */
export const gatheredFile = (id: string): string => `data/registers/${id}.json`;

/** One line an alliance, so that what changed of a register is seen in a comparison of lines. */
export function gatheredText({ alliances, published, ...head }: Gathered): string {
  const lines = (values: readonly string[]) => values.join(',\n');
  const entries = (of: Readonly<Record<string, unknown>>) =>
    lines(Object.entries(of).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`));
  const told = [
    entries(head),
    `"published": {\n"ids": {\n${entries(published.ids)}\n},\n"samples": ${JSON.stringify(published.samples)},\n"decisions": {\n${entries(published.decisions)}\n}}`,
    `"alliances": [\n${lines(alliances.map((each) => JSON.stringify(each)))}\n]`,
  ];
  return `{\n${lines(told)}\n}\n`;
}

/** Reads a file: what the command never wrote is refused, and so is personal data, wherever it came from. */
export function readGathered({ path, bytes }: DataFile): ReadGathered {
  const at = { file: path, line: 1, column: 1 };
  let text: string;
  let value: unknown;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    value = JSON.parse(text);
  } catch {
    return { diagnostics: [checkFinding('register/gathered', '不是 JSON，读不出来', at)] };
  }
  const { format } = (value ?? {}) as { format?: unknown };
  if (typeof format === 'number' && format !== GATHERED_FORMAT) {
    const message = `是第 ${format} 版的写法，这里的程序读的是第 ${GATHERED_FORMAT} 版`;
    return { diagnostics: [checkFinding('register/gathered', message, at)] };
  }
  const read = Gathered.safeParse(value);
  const personal = findPersonalData(text).slice(0, 20);
  const [issue] = read.error?.issues ?? [];
  const diagnostics = [
    ...(issue ? [checkFinding('register/gathered', `${issueInWords(issue)}，不是取来时写的样子`, at)] : []),
    ...personal.map(({ check, masked, start, end }) => ({
      ...checkFinding(check, `${CHECKS[check].title}：${masked}`, placeOf(path, text, start, end - start)),
      fix: '请发布它的登记簿删去以后再取；已提交的，请告知市局审核人员从历史中清除',
    })),
  ];
  return read.success && diagnostics.length === 0 ? { gathered: read.data, diagnostics } : { diagnostics };
}

/** Where the shape is wrong, by the names of the fields: `alliances.3.lead.name`. */
export const issueInWords = ({ path, code }: Pick<z.core.$ZodIssue, 'path' | 'code'>): string => {
  const place = path.map(String).join('.');
  return `${place === '' ? '内容' : place} ${code === 'unrecognized_keys' ? '里有不认识的字段' : '缺少或写法不对'}`;
};

/** The listed registers with what was gathered of each. What is wrong is added to `diagnostics`. */
export function loadGathered(
  files: ReadonlyMap<string, DataFile>,
  { listed, source }: { listed: readonly Omit<ListedRegister, 'gathered'>[]; source: Source },
  known: ReadFiles,
  diagnostics: Diagnostic[],
): ListedRegister[] {
  const read = new Map<string, ReadGathered>();
  for (const file of files.values()) {
    const [, id] = REGISTER.exec(file.path) ?? [];
    if (id === undefined) continue;
    const found = readOnce(known, file, readGathered);
    read.set(id, found);
    diagnostics.push(...found.diagnostics);
    if (listed.some((each) => each.id === id)) continue;
    const stray = `data/site.yaml 的 registers 里没有 ${id}`;
    const fix = '在 registers 里加上它；不再一起查的，删去这个文件';
    diagnostics.push({ ...checkFinding('file/place', stray, { file: file.path, line: 1, column: 1 }), fix });
  }
  return listed.map((each, i) => {
    const found = read.get(each.id);
    if (!found) diagnostics.push(neverGathered(each, source.locate(['registers', i, 'id'])));
    return found?.gathered ? { ...each, gathered: found.gathered } : each;
  });
}

function neverGathered({ id, name }: Pick<ListedRegister, 'id' | 'name'>, at: Diagnostic['at']): Diagnostic {
  const rule = 'register/not-gathered';
  return diagnostic({
    rule,
    severity: 'warning',
    message: `${name}还没有取来（没有 ${gatheredFile(id)}）`,
    fix: CHECKS[rule].fix,
    at,
  });
}
