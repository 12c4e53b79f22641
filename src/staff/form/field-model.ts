/**
 * The form's sections and fields, read from the schemas: what a field is called, how it is filled in, who sees it. What the
 * notice of a record adds (words to choose from, citations) stands in notice-at-hand.ts.
 */
import { z } from 'zod';
import { Alliance } from '#schemas/alliance.ts';
import { bare, itemOf, shapeOf, type DataPath } from '#schemas/shape.ts';
import { choicesOf, wordListOf, type WordList } from '#schemas/words.ts';
import type { Plain } from '#src/registry/gate/structure.ts';
import { controlOf, type Control } from './field-control.ts';

export type { Control } from './field-control.ts';

/** One field. `path` leads to it from the record; `[]` stands for any item of a list. */
export interface FormField {
  key: string;
  path: readonly (string | '[]')[];
  label: string;
  /** Its schema, described as here where one chooses what a file has to name. Help is made of it: `helpOf`. */
  schema: z.ZodType;
  visibility: 'public' | 'internal';
  /** Has no place in a public repository. */
  sensitive: boolean;
  optional: boolean;
  /** For technicians: an untrained person need not see it. */
  folded?: true;
  control: Control;
  /** So many characters it takes at most. */
  longest?: number;
  /** For `choice` and `choices`: the words to choose from, or the list of the notice they come from. */
  choices?: readonly string[];
  words?: WordList;
  /** Is there only where the notice has words of this list. */
  onlyWith?: WordList;
  /** Is there only where the notice has it attested. */
  onlyAttested?: true;
  /** For `group`: its fields. */
  fields?: readonly FormField[];
  /** For `list`: its items, a group. */
  item?: FormField;
}

/** A part of the form. */
export interface FormSection {
  /** Part of an address, e.g. `members`. */
  id: string;
  title: string;
  /** What belongs here, in a sentence. */
  intro: string;
  fields: readonly FormField[];
}

type Key = keyof typeof Alliance.shape;

const SECTIONS: readonly (Omit<FormSection, 'fields'> & { keys: readonly Key[] })[] = [
  {
    id: 'basics',
    title: '基本信息',
    intro: '创新联合体的名称、批次、产业、申报日期、建设定位、规划和联系方式。',
    keys: ['name', 'batch', 'industry', 'application', 'positioning', 'plan', 'contact'],
  },
  { id: 'lead', title: '牵头单位', intro: '牵头组建的一家单位。', keys: ['lead'] },
  { id: 'members', title: '成员单位', intro: '牵头单位以外的单位，一家一项，不重复。', keys: ['members'] },
  { id: 'tasks', title: '任务', intro: '通知所列的主要任务，一个任务一项，写明考核指标和承担单位。', keys: ['tasks'] },
  {
    id: 'statement',
    title: '申请单位自述',
    intro: '申请单位自己说明只能由人判断的各个方面，印在申请书里，由推荐单位核实，不公开。',
    keys: ['statement'],
  },
  {
    id: 'agreement',
    title: '协议与章程',
    intro: '组建协议和章程的日期与内容；文件本身不上传。',
    keys: ['agreement', 'charter'],
  },
  { id: 'governance', title: '运行机制', intro: '管理协调机构和各项机制，不公开。', keys: ['governance'] },
  { id: 'recommendation', title: '推荐', intro: '由县区、板块科技主管部门填写。', keys: ['recommendation'] },
  {
    id: 'changes',
    title: '后来的变更',
    intro: '联合体更名、更换牵头单位后填写；新申报的不填。成员进出和单位更名写在各单位那里。',
    keys: ['formerNames', 'formerLeads'],
  },
];

/** What only a later change brings: behind what everybody fills in. */
const OF_LATER: ReadonlySet<string> = new Set(['since', 'joined', 'left', 'formerNames', 'formerLegalRepresentatives']);

/** Help where the schema speaks of files: here one chooses. */
const OTHER_HELP: Readonly<Record<string, string>> = {
  batch: '按哪一次通知申报',
  industry: '从产业目录中选',
  'tasks.[].undertakers': '勾选承担这个任务的单位',
  'tasks.[].start': '写作 2024-07，也可从日历选',
  'tasks.[].end': '写作 2026-12，也可从日历选',
  'agreement.sha256': '协议扫描件的 SHA-256，64 位；不会算的可以不填，文件本身不上传',
  'recommendation.sha256': '盖章的推荐文件扫描件的 SHA-256，64 位；不会算的可以不填，文件本身不上传',
};

/** What only technicians fill in, if anybody does. */
const FOLDED: ReadonlySet<string> = new Set(['agreement.sha256', 'recommendation.sha256']);

/** What a notice may not ask at all. */
const ONLY_WITH: Readonly<Record<string, WordList>> = { 'recommendation.opinion.others': 'opinionPoints' };
const OPINION = /^recommendation\.opinion\.(?!others\b)\w+$/;

/** Every field of a record, each in one section, in the order of the form. */
export const FORM_SECTIONS: readonly FormSection[] = SECTIONS.map(({ keys, ...section }) => ({
  ...section,
  fields: keys.map((key) => formFieldOf(Alliance.shape[key], [key])),
}));

/** A field of a schema as the form shows it, with what stands below it. */
export function formFieldOf(schema: z.ZodType, path: FormField['path']): FormField {
  const { title = '', visibility = 'internal', sensitive = false } = schema.meta() ?? {};
  const control = controlOf(schema, path);
  const item = itemOf(schema);
  const choices = choicesOf(schema);
  const words = control === 'choice' || control === 'choices' ? wordListOf(schema) : undefined;
  const place = path.join('.');
  const onlyWith = ONLY_WITH[place];
  return {
    key: path.at(-1) ?? '',
    path,
    label: title,
    schema:
      OTHER_HELP[place] === undefined ? schema : schema.meta({ ...schema.meta(), description: OTHER_HELP[place] }),
    visibility,
    sensitive,
    optional: schema instanceof z.ZodOptional,
    ...(FOLDED.has(place) ? { folded: true } : {}),
    control,
    ...longestOf(schema),
    ...(choices.length > 0 ? { choices } : {}),
    ...(words ? { words } : {}),
    ...(onlyWith ? { onlyWith } : {}),
    ...(OPINION.test(place) ? { onlyAttested: true } : {}),
    ...(control === 'group' ? { fields: fieldsOf(schema, path) } : {}),
    ...(control === 'list' && item ? { item: itemField(item, { path, label: title, visibility }) } : {}),
  };
}

function longestOf(schema: z.ZodType): Pick<FormField, 'longest'> {
  const most = bare(schema).meta()?.editor?.['maxLength'];
  return typeof most === 'number' ? { longest: most } : {};
}

function fieldsOf(schema: z.ZodType, path: FormField['path']): FormField[] {
  const fields = Object.entries(shapeOf(schema)).map(([key, field]) => formFieldOf(field, [...path, key]));
  const rank = ({ key, folded }: FormField) => (OF_LATER.has(key) ? 2 : folded ? 1 : 0);
  return fields.sort((a, b) => rank(a) - rank(b));
}

/** One item of a list: it has the list's label and visibility and none of its own. */
function itemField(schema: z.ZodType, list: Pick<FormField, 'path' | 'label' | 'visibility'>): FormField {
  const path = [...list.path, '[]'];
  const { label, visibility } = list;
  return {
    key: '[]',
    path,
    label,
    schema,
    visibility,
    sensitive: false,
    optional: false,
    control: 'group',
    fields: fieldsOf(schema, path),
  };
}

/** A new item of a list field, with nothing in it. */
export const emptyItem = ({ item }: FormField): Plain => (item ? {} : '');

/** The field or list item a path leads to; undefined where the form has none, as for one text of a list of texts. */
export function formFieldAt(path: DataPath): FormField | undefined {
  let fields = FORM_SECTIONS.flatMap((section) => section.fields);
  let at: FormField | undefined;
  for (const step of path) {
    at = typeof step === 'number' ? at?.item : fields.find(({ key }) => key === step);
    fields = [...(at?.fields ?? [])];
  }
  return at;
}

/** The section a path belongs to; the file's own name and board, and what no section has, to the first. */
export const sectionOf = ([key]: DataPath): FormSection | undefined =>
  FORM_SECTIONS.find(({ fields }) => fields.some((field) => field.key === key)) ?? FORM_SECTIONS[0];

const FILE_KEYS: readonly (string | number)[] = ['$district', '$id'];

/**
 * Where a path comes in the form: numbers to compare one after the other. The record as a whole comes first, then board
 * and id; unknown keys come after the known ones.
 */
export function orderOf(path: DataPath): readonly number[] {
  const [first, ...rest] = path;
  if (first === undefined) return [-1];
  if (FILE_KEYS.includes(first)) return [-1, FILE_KEYS.indexOf(first)];
  const section = FORM_SECTIONS.findIndex(({ fields }) => fields.some(({ key }) => key === first));
  let fields: readonly FormField[] = FORM_SECTIONS[section]?.fields ?? [];
  const order = [section < 0 ? FORM_SECTIONS.length : section];
  for (const step of [first, ...rest]) {
    if (typeof step === 'number') order.push(step);
    else {
      const place = fields.findIndex(({ key }) => key === step);
      order.push(place < 0 ? fields.length : place);
      fields = fields[place]?.fields ?? fields[place]?.item?.fields ?? [];
    }
  }
  return order;
}

/** Compares two paths by their place in the form; what holds a field comes before it. */
export function compareInForm(a: DataPath, b: DataPath): number {
  const [left, right] = [orderOf(a), orderOf(b)];
  const at = left.findIndex((place, i) => place !== right[i]);
  return at < 0 ? left.length - right.length : (left[at] ?? 0) - (right[at] ?? -1);
}
