/** Ways out for people who see no file: keys of the record become the names of its fields, commands go. */
import { Alliance } from '#schemas/alliance.ts';
import { eachField } from '#schemas/shape.ts';

const NAMED = [...eachField(Alliance)].map(({ path, field }) => ({
  key: path.at(-1) ?? '',
  dotted: path.filter((step) => step !== '[]').join('.'),
  label: field.meta()?.title ?? '',
}));

/** Label by dotted path without indexes, and by bare key where every table that has it calls it the same. */
const LABELS: ReadonlyMap<string, string> = new Map([
  ...NAMED.filter(({ key, label }) => NAMED.every((other) => other.key !== key || other.label === label)).map(
    ({ key, label }) => [key, label] as const,
  ),
  ...NAMED.map(({ dotted, label }) => [dotted, label] as const),
]);

/** E.g. `在 governance 下逐项写明` → `在“运行机制”下逐项写明`. */
export function inFieldNames(fix: string): string {
  return fix
    .replace(/[；，]?或运行 npm run [\w-]+/g, '')
    .replace(/（npm run [^）]+）/g, '')
    .replace(/对照 npm run new -- --decision 生成的样例/, '照这一事项的样例')
    .replace(/中写 \{ date: (.+?) \}/, '中写明$1')
    .replace(/（([\w.]+)）/g, (whole, key: string) => (LABELS.has(key) ? '' : whole))
    .replace(/ ?data\/industries\.yaml 中的名称/, '产业目录中的名称')
    .replace('先由市局加入 data/policies/', '先由市局发布')
    .replace(/ ?([a-z][A-Za-z0-9]*(?:\.[A-Za-z0-9]+)*) ?/g, (whole, key: string) =>
      LABELS.has(key) ? `“${LABELS.get(key)}”` : whole,
    );
}
