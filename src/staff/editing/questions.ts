/** What is asked for a new record, each answer checked by the same schemas and lists as the file will be. */
import { Alliance } from '#schemas/alliance.ts';
import { CreditCode, IsoDate, Slug } from '#schemas/fields.ts';
import { fieldAt } from '#schemas/shape.ts';
import { nameKey } from '#src/eligibility/name-key.ts';
import type { Catalogue, Registry } from '#src/registry/registry.ts';
import { choicesOf } from './field-comment.ts';
import { choice, question, type Question } from './question.ts';

/** Ids are short, so that every path stays within what the gate lets in. */
const LONGEST_ID = 40;

/** All questions in the order they are asked. `today` is the usual day of application. */
export function questionsFor(
  registry: Registry,
  { districts, industries, policies }: Catalogue,
  today: string,
): Question[] {
  const ids = new Map(registry.alliances.map(({ id, source }) => [id, source.file]));
  const names = new Map(registry.alliances.map(({ draft, source }) => [nameKey(draft.name ?? ''), source.file]));
  const years = [...policies.keys()].sort().map((year) => ({ text: String(year) }));
  return [
    choice(
      'district',
      '板块',
      '由哪个县区、板块推荐',
      districts.map(({ id, name }) => ({ text: id, note: name })),
    ),
    field('name', ['name'], (name) => {
      const other = names.get(nameKey(name));
      return other ? `${other} 已用这个名称` : undefined;
    }),
    question('id', '标识', '文件名，也是永久网址：小写字母、数字和连字符，如 carbon-fibre', Slug, (id) => {
      if (id.length > LONGEST_ID) return `有 ${id.length} 个字符，不超过 ${LONGEST_ID} 个`;
      return ids.has(id) ? `已被 ${ids.get(id)} 使用，请换一个` : undefined;
    }),
    { ...choice('batch', '批次', '适用哪一年度的通知', years), ...usually(years.at(-1)?.text) },
    choice(
      'industry',
      '所属产业',
      '产业目录中的名称',
      industries.map(({ name, kind }) => ({ text: name, note: kind })),
    ),
    field('lead', ['lead', 'name']),
    question('credit-code', '牵头单位统一社会信用代码', '18 位，见营业执照或法人证书', CreditCode),
    choice(
      'lead-kind',
      '牵头单位类别',
      '见二、（一）2',
      leadKinds().map((text) => ({ text })),
    ),
    {
      ...question('date', '申报日期', '提交建设申请书的日期，写作 2024-07-01', IsoDate, (date) =>
        date > today ? `晚于今天（${today}）` : undefined,
      ),
      usual: today,
    },
  ];
}

const usually = (usual: string | undefined) => (usual === undefined ? {} : { usual });

function leadKinds(): readonly string[] {
  const kind = fieldAt(Alliance, ['lead', 'kind']);
  return kind ? choicesOf(kind) : [];
}

/** A question about a field of the record: its label and help are the schema's. */
function field(option: string, path: readonly string[], more?: (text: string) => string | undefined): Question {
  const schema = fieldAt(Alliance, path);
  if (!schema) throw new Error(`no such field: ${path.join('.')}`);
  const { title = '', description = '' } = schema.meta() ?? {};
  const label = path[0] === 'lead' ? `牵头${title}` : title;
  return question(option, label, description, schema, more);
}
