/** Ways out and messages in the words of this page: files, keys and commands become the fields a person sees. */
import { inFieldNames } from '#src/staff/editing/field-names.ts';
import type { FormFinding } from '../judge-form.ts';

/** The way out on this page; undefined where the message has said it. */
export function wayOut(fix: string | undefined): string | undefined {
  if (fix === undefined || /^(补上|改成：|按要求改正：)/.test(fix)) return undefined;
  return inFieldNames(
    fix
      .replace('用 npm run new 生成样例后填写', '在这里选“新填一份”')
      .replace(/ ?npm run new 生成的样例/, '这里新填后保存的文件')
      .replace('把文件放到推荐单位所在板块的文件夹', '改选推荐单位所在的板块'),
  );
}

/** A message at its own field, which need not be named again. What a rule says is a whole sentence and stays one. */
export function shortMessage({ message, field, rule }: Pick<FormFinding, 'message' | 'field' | 'rule'>): string {
  if (field === undefined || !/^(shape|text)\//.test(rule) || !message.startsWith(field)) return message;
  return message.slice(field.length).replace(/^[，：:\s]+|^里?的/, '') || message;
}
