/** An alliance file to be filled in: every field of the schema with its label and help, in the schema's order. */
import { z } from 'zod';
import { Alliance } from '#schemas/alliance.ts';
import { bare, itemOf, shapeOf } from '#schemas/shape.ts';

/** What is known when a record is begun; the rest is left to fill in. */
export interface Beginning {
  name: string;
  batch: number;
  industry: string;
  lead: { name: string; creditCode: string; kind: string };
  /** Day of the application, an ISO date. */
  applied: string;
  /** Path of the file, for the line that says how to check it. */
  file: string;
}

/** Fields that are not due at the beginning: they stand as comments, with a word on when they are. */
const LATER: Readonly<Record<string, string>> = {
  'lead.highTech': '有证书的，去掉本段行首的 #',
  'lead.finance': '行业龙头企业必填，去掉本段行首的 #',
  'lead.finance.confirmedBy': '仓库公开时，用它代替数额',
  'members.[].highTech': '企业成员填写，去掉本段行首的 #',
  'agreement.sha256': '可不填',
  recommendation: '推荐时填写，去掉本段行首的 #',
  contact: '去掉本段行首的 #',
  waivers: '有“原则上”条款不符、经市局书面同意的，去掉本段行首的 #',
  'history.[].until': '公示时填写',
  'history.[].document': '有文件的填写',
  'history.[].result': '年度评估时填写',
  'history.[].reason': '限期整改、终止或退出时填写',
};

/** The text of a new record. Checking it finds only what is left to fill in. */
export function newRecordText(beginning: Beginning): string {
  const { name, batch, industry, lead, applied, file } = beginning;
  const given: Given = {
    name,
    batch: String(batch),
    industry,
    'lead.name': lead.name,
    'lead.creditCode': lead.creditCode,
    'lead.kind': lead.kind,
    'history.[].event': '申报',
    'history.[].date': applied,
  };
  const later =
    lead.kind === '行业龙头企业' ? Object.keys(LATER).filter((path) => path !== 'lead.finance') : Object.keys(LATER);
  const head = [
    '# yaml-language-server: $schema=../../../schemas/json/alliance.schema.json',
    '# 在冒号后填写，冒号后空一格；暂时没有的留空。# 开头的是说明，可以删去。',
    '# 多家成员、多项任务：把“- ”开头的一段整段复制，再逐项改。',
    `# 填好后运行：npm run validate -- ${file}`,
  ];
  return `${[...head, ...objectLines(Alliance, [], '', { given, later: new Set(later) })].join('\n')}\n`;
}

type Given = Readonly<Record<string, string>>;
interface Plan {
  given: Given;
  later: ReadonlySet<string>;
}

/** The lines of an object's fields. `indent` ends in `# ` inside a part that is commented out. */
function objectLines(schema: z.ZodType, path: readonly string[], indent: string, plan: Plan): string[] {
  return Object.entries(shapeOf(schema)).flatMap(([key, field]) => {
    const at = [...path, key];
    const id = at.join('.');
    const off = plan.later.has(id) && !indent.includes('#');
    const own = off ? `${indent}# ` : indent;
    const about = `${indent}# ${describe(field)}${plan.later.has(id) ? `。${LATER[id]}` : ''}`;
    const gap = path.length === 0 ? [''] : [];
    return [...gap, about, ...fieldLines(key, field, at, own, plan)];
  });
}

function fieldLines(key: string, field: z.ZodType, path: readonly string[], indent: string, plan: Plan): string[] {
  const item = itemOf(field);
  if (item && Object.keys(shapeOf(item)).length > 0) {
    const [about = '', first = '', ...rest] = objectLines(item, [...path, '[]'], `${indent}    `, plan);
    return [`${indent}${key}:`, about, first.replace(/ {4}(?=[^ ]*$|\S)/, '  - '), ...rest];
  }
  if (item) return [`${indent}${key}: []`];
  if (Object.keys(shapeOf(field)).length > 0)
    return [`${indent}${key}:`, ...objectLines(field, path, `${indent}  `, plan)];
  const value = plan.given[path.join('.')];
  return [value === undefined ? `${indent}${key}:` : `${indent}${key}: ${scalar(value)}`];
}

/** Label, help, choices and visibility of a field in one line. */
function describe(field: z.ZodType): string {
  const { title = '', description = '', visibility } = field.meta() ?? {};
  const inner = bare(itemOf(field) ?? field);
  const choices = inner instanceof z.ZodEnum ? `。可填：${inner.options.join('、')}` : '';
  return `${title}：${description}${choices}${visibility === 'internal' ? '（不公开）' : ''}`;
}

/** A value as YAML: plain where it cannot be misread by an editor either, quoted otherwise. */
const scalar = (text: string) =>
  /^[A-Za-z一-龥㐀-䶿𠀀-𮯠][^:#\[\]{}'"\n]*$/u.test(text) || /^\d{4}(-\d{2}-\d{2})?$/.test(text)
    ? text
    : JSON.stringify(text);
