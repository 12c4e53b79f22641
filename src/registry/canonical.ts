/** Values that can be read and are not written the one way. */
import { z } from 'zod';
import { labelOf, type DataPath } from '#schemas/shape.ts';
import { isWrittenAs } from '#schemas/written.ts';
import { diagnostic, type Diagnostic } from './diagnostic.ts';
import type { Plain } from './gate/structure.ts';
import { shorten, valueAt } from './plain.ts';
import { findPersonalData } from './privacy.ts';
import type { Source } from './source.ts';

/** Values that were read but are not written the one way: reported, so that nothing is changed silently. */
export function canonicalFindings(
  schema: z.ZodType,
  reader: z.ZodType,
  value: Plain,
  read: unknown,
  source: Source,
): Diagnostic[] {
  const encoded = z.encode(reader, read as never) as Plain;
  return differences(value, encoded)
    .filter(({ written }) => findPersonalData(written).length === 0)
    .map(({ path, written, canonical }) => {
      const field = labelOf(schema, path);
      const [part, is] = whereTheyDiffer(written, canonical);
      const was = part.replace(SPACES, (space) => SPACE_NAMES[space] ?? '［特殊空格］');
      const both = was !== written;
      return diagnostic({
        rule: 'text/canonical',
        severity: 'error',
        message: both ? `${field}里的“${was}”请写成“${is}”` : `${field}${whatIsOff(written, canonical)}请写成“${is}”`,
        field,
        found: shorten(written),
        needed: shorten(canonical),
        fix: `${both ? `把“${was}”` : ''}改成“${is}”；或运行 npm run fix`,
        at: source.locate(path),
      });
    });
}

/** What nobody sees at once when the two ways are side by side; nothing where the difference shows. */
function whatIsOff(written: string, canonical: string): string {
  const unspaced = written.replace(/\s/g, '');
  if (unspaced === canonical.replace(/\s/g, '')) return unspaced === canonical ? '中间有空格，' : '的空格不对，';
  if (unspaced.replace(/\(/g, '（').replace(/\)/g, '）') === canonical) return '的括号应为全角，';
  return unspaced.replace(/[•‧・･∙⋅·]/g, '·') === canonical ? '的间隔号不对，' : '';
}

const SPACES = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;
const SPACE_NAMES: Partial<Record<string, string>> = { '\u00a0': '［不换行空格］', '\u3000': '［全角空格］' };

/** Short texts whole; of long ones the part that differs, with a few characters around it. */
export function whereTheyDiffer(written: string, canonical: string): [string, string] {
  const [a, b] = [[...written.trim()], [...canonical]];
  if (b.length <= 30 && !canonical.includes('\n')) return [written, canonical];
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const part = (text: readonly string[]) => {
    const [from, to] = [Math.max(0, start - 4), Math.min(text.length, text.length - end + 4)];
    return shorten(`${from > 0 ? '…' : ''}${text.slice(from, to).join('')}${to < text.length ? '…' : ''}`);
  };
  return [part(a), part(b)];
}

/** A leaf whose written text is not its canonical text. */
export interface Rewriting {
  path: DataPath;
  written: string;
  canonical: string;
}

/** Every leaf whose written text differs from the canonical one; blank space at either end does not count. */
export function differences(written: Plain, canonical: Plain, path: DataPath = []): Rewriting[] {
  if (typeof written === 'string' && typeof canonical === 'string')
    return isWrittenAs(written, canonical) ? [] : [{ path, written, canonical }];
  if (typeof written === 'string' || typeof canonical === 'string') return [];
  const found: Rewriting[] = [];
  for (const key of Object.keys(written)) {
    const step = Array.isArray(written) ? Number(key) : key;
    const other = valueAt(canonical, [step]);
    if (other !== undefined)
      found.push(...differences((written as Record<string, Plain>)[key] ?? '', other, [...path, step]));
  }
  return found;
}
