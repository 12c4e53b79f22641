/** A record as its cells say → the record as the register writes it, with what the register's checks say at its cells. */
import { z } from 'zod';
import { Alliance } from '#schemas/alliance.ts';
import { draftOf } from '#schemas/draft.ts';
import type { DataPath } from '#schemas/shape.ts';
import { isWrittenAs } from '#schemas/written.ts';
import type { PlainMap } from '#src/staff/form/form-record.ts';
import { conform, type Conformed } from '#src/registry/conform.ts';
import type { Diagnostic, Location } from '#src/registry/diagnostic.ts';
import type { Plain } from '#src/registry/gate/structure.ts';
import { valueAt } from '#src/registry/plain.ts';
import { sensitivePaths, withoutSensitive } from '#src/registry/sensitive.ts';
import type { Assembled } from './assemble.ts';
import type { BookCatalogue } from './catalogue.ts';

/** What reading by the schema gave. `value` is canonical wherever it could be read. */
export interface Settled extends Pick<Conformed<Alliance>, 'draft' | 'whole' | 'wrong'> {
  value: PlainMap;
  findings: Diagnostic[];
}

/** Reads a record by the schema of its batch. */
export function settle(
  { value, source, unread, hasNoColumn }: Assembled,
  { schemaOf, withSensitive }: Pick<BookCatalogue, 'schemaOf' | 'withSensitive'>,
): Settled {
  const schema = schemaOf(value['batch']);
  const paths = new WeakMap<Location, DataPath>();
  const remembering = {
    file: source.file,
    locate: (path: DataPath) => {
      const at = source.locate(path);
      paths.set(at, path);
      return at;
    },
  };
  const trusted = structuredClone(value);
  for (const path of unread) remove(trusted, path);
  const { draft, whole, wrong, diagnostics } = conform(schema, trusted, remembering);
  const isTold = ({ rule, at }: Diagnostic) => {
    const path = paths.get(at) ?? [];
    return rule === 'shape/missing' && (hasNoColumn(path) || unread.some((each) => startsWith(each, path)));
  };
  const sensitive = withSensitive ? [] : sensitivePaths(Alliance, value);
  return {
    draft,
    ...(whole && unread.length === 0 ? { whole } : {}),
    wrong: [...wrong, ...unread, ...sensitive],
    value: asRegistered(value, schema, draft),
    findings: withoutSensitive(
      diagnostics.filter((each) => !isTold(each)),
      Alliance,
      sensitive,
      source,
    ),
  };
}

/** Takes a text out; the group it stood in stays. */
function remove(value: Plain, path: DataPath): void {
  const parent = valueAt(value, path.slice(0, -1));
  if (typeof parent === 'object') delete (parent as Record<string | number, Plain>)[path.at(-1) ?? ''];
}

const startsWith = (path: DataPath, above: DataPath) => above.every((step, i) => path[i] === step);

/** The way out is another where there is a cell to fill in and no command to run. */
export function inBook(finding: Diagnostic): Diagnostic {
  const { rule, message, fix, field, ...rest } = finding;
  const named = field === undefined ? {} : { field };
  if (rule === 'text/canonical')
    return { ...rest, ...named, rule, severity: 'notice', message: message.replace(/请写成(?=“[^“]*”$)/, '已登记为') };
  if (rule === 'shape/missing') return { ...finding, fix: `填写${field ?? '这一格'}` };
  return fix === undefined ? finding : { ...finding, fix: fix.replace(/；或运行 npm run fix$/, '') };
}

/** A value as the register writes it: what could be read of it, `draft`, decides the form of each text. */
export const asRegistered = (value: PlainMap, schema: z.ZodType, draft: object): PlainMap =>
  canonicalOf(value, z.encode(draftOf(schema), draft as never) as Plain) as PlainMap;

/** The value with each text as it is canonically written; blank space around a line goes, line ends stay. */
function canonicalOf(value: Plain, canonical: Plain | undefined): Plain {
  if (typeof value === 'string') {
    if (typeof canonical !== 'string') return value;
    return value.includes('\n') && isWrittenAs(value, canonical) ? value : canonical;
  }
  if (Array.isArray(value)) {
    const items = Array.isArray(canonical) && canonical.length === value.length ? canonical : [];
    return value.map((item, i) => canonicalOf(item, items[i]));
  }
  const read = typeof canonical === 'object' && !Array.isArray(canonical) ? canonical : {};
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, canonicalOf(inner, read[key])]));
}
