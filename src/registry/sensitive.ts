/** Names of persons and figures in a repository that is itself public: writing them there is publishing them. */
import type { z } from 'zod';
import { itemOf, labelOf, shapeOf, type DataPath } from '#schemas/shape.ts';
import type { Diagnostic, Location } from './diagnostic.ts';
import { checkFinding } from './gate/check-finding.ts';
import type { Source } from './source.ts';

/** Where values stand whose schema says they are sensitive, whether they can be read or not. */
export function sensitivePaths(schema: z.ZodType, value: unknown): DataPath[] {
  const found: DataPath[] = [];
  const visit = (at: z.ZodType, inner: unknown, path: DataPath) => {
    if (inner === undefined || inner === null) return;
    if (at.meta()?.sensitive) found.push(path);
    const item = itemOf(at);
    if (item && Array.isArray(inner)) for (const [i, entry] of inner.entries()) visit(item, entry, [...path, i]);
    for (const [key, field] of Object.entries(shapeOf(at)))
      visit(field, (inner as Record<string, unknown>)[key], [...path, key]);
  };
  visit(schema, value, []);
  return found;
}

/**
 * What is to be said of a file in a public repository: of a sensitive value that it must go, and nothing else, for
 * another finding there (it is no amount, it is written otherwise) would repeat it where it cannot be taken back.
 */
export function withoutSensitive(
  findings: readonly Diagnostic[],
  schema: z.ZodType,
  sensitive: readonly DataPath[],
  source: Source,
): Diagnostic[] {
  if (sensitive.length === 0) return [...findings];
  const own = sensitive.map((path) => {
    const field = labelOf(schema, path);
    const message = `公开的登记仓库里不得填写${field}`;
    return { ...checkFinding('privacy/public-repository', message, source.locate(path)), field };
  });
  const places = new Set(own.map(({ at }) => placeOf(at)));
  return [...findings.filter(({ at }) => !places.has(placeOf(at))), ...own];
}

const placeOf = ({ line, column, path }: Location) => (path ? path.join('/') : `${line}:${column}`);
