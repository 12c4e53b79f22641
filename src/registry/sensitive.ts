/** Names of persons and figures in a repository that is itself public: writing them there is publishing them. */
import type { z } from 'zod';
import { itemOf, labelOf, shapeOf, type DataPath } from '#schemas/shape.ts';
import type { Diagnostic } from './diagnostic.ts';
import { checkFinding } from './gate/check-finding.ts';
import type { Source } from './source.ts';

/** A finding for every value whose schema says it is sensitive. Never shows the value. */
export function sensitiveFindings(schema: z.ZodType, value: unknown, source: Source): Diagnostic[] {
  const found: Diagnostic[] = [];
  const visit = (at: z.ZodType, inner: unknown, path: DataPath) => {
    if (inner === undefined || inner === null) return;
    if (at.meta()?.sensitive) {
      const field = labelOf(schema, path);
      const message = `公开仓库里不得填写${field}`;
      found.push({ ...checkFinding('privacy/public-repository', message, source.locate(path)), field });
    }
    const item = itemOf(at);
    if (item && Array.isArray(inner)) for (const [i, entry] of inner.entries()) visit(item, entry, [...path, i]);
    for (const [key, field] of Object.entries(shapeOf(at)))
      visit(field, (inner as Record<string, unknown>)[key], [...path, key]);
  };
  visit(schema, value, []);
  return found;
}
