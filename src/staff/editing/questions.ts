/** What is asked for a new record, each answer checked by the same schemas and lists as the file will be. */
import { Alliance } from '#schemas/alliance.ts';
import { IsoDate } from '#schemas/day-fields.ts';
import { CreditCode, Name, Slug } from '#schemas/text-fields.ts';
import { helpOf, type HelpSource } from '#schemas/help.ts';
import { wordsIn } from '#schemas/notice-words.ts';
import { fieldAt } from '#schemas/shape.ts';
import { choicesOf } from '#schemas/words.ts';
import { chineseDate } from '#src/dates.ts';
import { nameKey } from '#src/registry/name-key.ts';
import type { Catalogue, Registry } from '#src/registry/registry.ts';
import type { Stage } from './collect-answers.ts';
import { ID_HELP, LONGEST_ID, meantId, proposedId } from './proposed-id.ts';
import { choice, question, type Question } from './question.ts';

/** All questions in the order they are asked: what may be answered follows from the batch. `today` is the usual day of application. */
export function questionsFor(registry: Registry, catalogue: Catalogue, today: string): Stage[] {
  const { policies } = catalogue;
  const latest = [...policies.keys()].sort().at(-1);
  return [
    () => firstQuestions(registry, catalogue, latest),
    ({ batch = latest }) => questionsOn(batch, catalogue, today),
    ({ batch = latest, ...answers }) => [idQuestion(registry, { ...answers, batch })],
  ];
}

function firstQuestions(registry: Registry, catalogue: Catalogue, latest: string | undefined): Question[] {
  const names = new Map(registry.alliances.map(({ draft, source }) => [nameKey(draft.name ?? ''), source.file]));
  const batches = [...catalogue.policies].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    choice(
      'district',
      '板块',
      '由哪个县区、板块推荐',
      catalogue.districts.map(({ id, name }) => ({ text: id, note: name })),
    ),
    field('name', ['name'], catalogue, (name) => {
      const other = names.get(nameKey(name));
      return other ? `${other} 已用这个名称` : undefined;
    }),
    {
      ...choice(
        'batch',
        '批次',
        '适用哪一次通知',
        batches.map(([text, { policy }]) => ({ text, note: policy.document })),
      ),
      ...(latest === undefined ? {} : { usual: latest }),
    },
  ];
}

/** Asked last: one that nobody else comes by is proposed from the answers before. */
function idQuestion({ alliances }: Registry, answers: Readonly<Record<string, string | undefined>>): Question {
  const ids = new Map(alliances.map(({ id, source }) => [id, source.file]));
  const { district = '', batch } = answers;
  const usual = proposedId({ district, batch, creditCode: answers['credit-code'] }, (id) => ids.has(id));
  const asked = question(
    'id',
    '标识',
    `${ID_HELP}也是文件名；不写的，用板块、批次和牵头单位信用代码的末六位`,
    Slug,
    (id) => {
      if (id.length > LONGEST_ID) return `有 ${id.length} 个字符，不超过 ${LONGEST_ID} 个`;
      return ids.has(id) ? `已被 ${ids.get(id)} 使用，请换一个` : undefined;
    },
  );
  const check = (answer: string) => {
    const checked = asked.check(answer);
    const meant = answer.length > LONGEST_ID ? undefined : meantId(answer);
    return 'problem' in checked && meant ? { problem: `${checked.problem}；是否为 ${meant}？` } : checked;
  };
  return { ...asked, check, ...(usual === undefined ? {} : { usual }) };
}

/** What is asked of an application under one notice. */
function questionsOn(batch: string | undefined, catalogue: Catalogue, today: string): Question[] {
  const { site, districts, industries, policies } = catalogue;
  const policy = batch === undefined ? undefined : policies.get(batch)?.policy;
  const source = { site, districts, policy };
  const kind = fieldOf(['lead', 'kind']);
  const kinds = policy ? choicesOf(kind, wordsIn(policy)) : [];
  const help = helpOf(kind, ['lead', 'kind'], source);
  return [
    choice(
      'industry',
      '所属产业',
      '产业目录中的名称',
      industries.map(({ name, kind }) => ({ text: name, ...(kind ? { note: kind } : {}) })),
    ),
    field('lead', ['lead', 'name'], source),
    question('credit-code', '牵头单位统一社会信用代码', '18 位，见营业执照或法人证书', CreditCode),
    kinds.length > 0
      ? choice(
          'lead-kind',
          '牵头单位类别',
          help,
          kinds.map((text) => ({ text })),
        )
      : question('lead-kind', '牵头单位类别', help, Name),
    {
      ...question('date', '申报日期', '提交建设申请书的日期，写作 2024-05-20', IsoDate, (date) =>
        date > today ? `晚于今天（${chineseDate(today)}）` : undefined,
      ),
      usual: today,
    },
  ];
}

function fieldOf(path: readonly string[]) {
  const schema = fieldAt(Alliance, path);
  if (!schema) throw new Error(`no such field: ${path.join('.')}`);
  return schema;
}

/** A question about a field of the record: its label and help are the schema's. */
function field(
  option: string,
  path: readonly string[],
  source: HelpSource,
  more?: (text: string) => string | undefined,
): Question {
  const schema = fieldOf(path);
  const { title = '' } = schema.meta() ?? {};
  return question(option, path[0] === 'lead' ? `牵头${title}` : title, helpOf(schema, path, source), schema, more);
}
