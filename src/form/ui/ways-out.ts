/** Ways out and messages in the words of this page: files, keys and commands become the fields a person sees. */
import { Alliance } from '#schemas/alliance.ts';
import { eachField } from '#schemas/shape.ts';
import type { FormFinding } from '#src/form/judge-form.ts';

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

/** E.g. `在 governance 下逐项写明` → `在“运行机制”下逐项写明`; undefined where the message has said it. */
export function wayOut(fix: string | undefined): string | undefined {
  if (fix === undefined || /^(补上|改成：|按要求改正：)/.test(fix)) return undefined;
  return fix
    .replace(/[；，]?或运行 npm run [\w-]+/g, '')
    .replace('用 npm run new 生成样例后填写', '在这里选“新填一份”')
    .replace('npm run new 生成的样例', '这里新填后保存的文件')
    .replace(/（rule: [\w-]+(?:，subject: ([^）]+))?）/g, (_, subject?: string) =>
      subject ? `，所涉单位写${subject}` : '',
    )
    .replace(/（([\w.]+)）/g, (whole, key: string) => (LABELS.has(key) ? '' : whole))
    .replace(/ ?\{ event: (\S+), date: (.+?) \}/g, '“$1”一项，日期为$2')
    .replace('把文件放到推荐单位所在板块的文件夹', '改选推荐单位所在的板块')
    .replace(/ ?data\/industries\.yaml 中的名称/, '产业目录中的名称')
    .replace('先由市局加入 data/policies/', '先由市局发布')
    .replace(/ ?([a-z][A-Za-z0-9]*(?:\.[A-Za-z0-9]+)*) ?/g, (whole, key: string) =>
      LABELS.has(key) ? `“${LABELS.get(key)}”` : whole,
    );
}

/** A message at its own field, which need not be named again. What a rule says is a whole sentence and stays one. */
export function shortMessage({ message, field, rule }: Pick<FormFinding, 'message' | 'field' | 'rule'>): string {
  if (field === undefined || !/^(shape|text)\//.test(rule) || !message.startsWith(field)) return message;
  return message.slice(field.length).replace(/^[，：:\s]+|^的/, '') || message;
}
