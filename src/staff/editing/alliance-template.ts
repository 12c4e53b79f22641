/** A new alliance's file: what an application has, and what its answers say of it already. */
import { Alliance } from '#schemas/alliance.ts';
import { fieldAt } from '#schemas/shape.ts';
import { OF_LATER, type FirstAnswers, type IsAsked } from './asked.ts';
import { editorHint } from './editor-hint.ts';
import type { CommentSource } from './field-comment.ts';
import { templateText } from './template.ts';

/** What the file is written from. */
export interface TemplateInput {
  answers: FirstAnswers;
  isAsked: IsAsked;
  /** The register, and the notice of the batch. */
  about: CommentSource;
  /** Whether the notice has a field of the recommendation attested. */
  asksToAttest: (field: string) => boolean;
  /** In a public repository names of persons and figures have no place, not even an empty one. */
  withSensitive: boolean;
}

const HEAD = [
  editorHint('alliance'),
  '# 在冒号后空一格填写；空着的和没有的一样。一行写不下的，冒号后先写 | 再换行，每行比字段名多空两格。',
  '# 任务、成员有几项，就把“-”开头的那一段复制几份。以“# ”开头的行是说明，不起作用。',
  '# 以后更名、更换牵头单位、成员进出的，写法见 .github/GUIDE.md。',
];

/** The text of a file. Written by `answers`; what is asked is there to be filled in, the rest stands in comments. */
export const allianceTemplate = ({ answers, isAsked, about, asksToAttest, withSensitive }: TemplateInput): string =>
  templateText({
    schema: Alliance,
    about,
    head: HEAD,
    values: answers,
    isAsked,
    isLeftOut: (path) =>
      OF_LATER.has(path.at(-1) ?? '') ||
      (about.words.opinionPoints.length === 0 && path.includes('others')) ||
      (isOpinion(path) && !asksToAttest(path.join('.'))) ||
      (!withSensitive && isSensitive(path)),
  });

/** One of the opinions that have a field of their own. */
const isOpinion = ([first, second, third, ...below]: readonly string[]) =>
  first === 'recommendation' && second === 'opinion' && third !== undefined && third !== 'others' && below.length === 0;

const isSensitive = (path: readonly string[]) =>
  fieldAt(
    Alliance,
    path.map((step) => (step === '[]' ? 0 : step)),
  )?.meta()?.sensitive === true;
