/** Ways out for people who see no file: keys of the record become the names of its fields, commands go. */
import { Alliance } from '#schemas/alliance.ts';
import { eachField } from '#schemas/shape.ts';

/** Label by dotted path without indexes, and by bare key. */
const LABELS: ReadonlyMap<string, string> = new Map(
  [...eachField(Alliance)].toReversed().flatMap(({ path, field }) => {
    const dotted = path.filter((step) => step !== '[]').join('.');
    const label = field.meta()?.title ?? '';
    return [
      [path.at(-1) ?? '', label],
      [dotted, label],
    ] as const;
  }),
);

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
