/** Ids of a notice are its own, and what refers to a field or to a passage finds it. */
import { Alliance } from '#schemas/alliance.ts';
import { bare, eachField, type DataPath } from '#schemas/shape.ts';
import { nearest } from '#src/registry/nearest.ts';
import { cut } from '#src/registry/plain.ts';
import type { Checked, Slip } from './slip.ts';

export const referenceSlips = (checked: Checked): Slip[] => [
  ...repeatedIds(checked),
  ...unknownFields(checked),
  ...unknownPassages(checked),
  ...effectElsewhere(checked),
];

const PARTS = { tasks: '主要任务', clauses: '条款', measures: '支持措施', practice: '本系统的做法' } as const;

const passagesOf = (policy: Checked['policy']) =>
  (Object.keys(PARTS) as (keyof typeof PARTS)[]).flatMap((part) =>
    policy[part].map(({ id }, i) => ({ id, part, i, name: `${PARTS[part]}第 ${i + 1} 项` })),
  );

function repeatedIds({ policy }: Checked): Slip[] {
  const passages = passagesOf(policy);
  return passages.flatMap(({ id, part, i, name }): Slip[] => {
    const first = passages.find((other) => other.id === id);
    if (!first || first.name === name) return [];
    const what = part === 'clauses' || part === 'practice' ? '条款标识' : '标识';
    return [
      {
        at: { path: [part, i, 'id'] },
        message: `${what} ${id} 重复，${first.name}已经用了`,
        found: id,
        fix: '换一个标识，书面同意和读法靠它找到条款',
      },
    ];
  });
}

/** Paths of an alliance's fields as policies write them: lists are passed through. */
const FIELDS: readonly string[] = [
  ...new Set([...eachField(Alliance)].map(({ path }) => path.filter((step) => step !== '[]').join('.'))),
];
/** Where an opinion may stand: fields that hold text, not lists or groups of them. */
const TEXTS: readonly string[] = [...eachField(Alliance)]
  .filter(({ path, field }) => !path.includes('[]') && bare(field).type === 'pipe')
  .map(({ path }) => path.join('.'));

function unknownFields({ policy }: Checked): Slip[] {
  const attested = policy.clauses.flatMap(({ attested: fields = [] }, i) =>
    fields.flatMap((field, j) => unknown(field, TEXTS, ['clauses', i, 'attested', j])),
  );
  const cited = Object.keys(policy.fields ?? {}).flatMap((field) =>
    unknown(field, FIELDS, ['fields', field]).map((slip) => ({ ...slip, at: { ...slip.at, part: 'key' as const } })),
  );
  return [...attested, ...cited];
}

function unknown(field: string, fields: readonly string[], path: DataPath) {
  if (fields.includes(field)) return [];
  const below = fields.filter((each) => each.startsWith(`${field}.`));
  const meant = below.length === 0 ? nearest(field, fields) : undefined;
  return [
    {
      at: { path },
      message: FIELDS.includes(field) ? `${field} 不是写意见的字段` : `联合体没有 ${field} 这个字段`,
      found: field,
      ...(meant ? { needed: meant } : {}),
      fix: meant
        ? `是否为 ${meant}？`
        : `照 schemas/alliance.ts 的字段写，如 ${below[0] ?? 'recommendation.opinion.resources'}`,
    },
  ];
}

function unknownPassages({ policy }: Checked): Slip[] {
  const ids = passagesOf(policy).flatMap(({ id, part }) => (part === 'practice' ? [] : [id]));
  const clauses = policy.clauses.map(({ id }) => id);
  const noneSuch = (id: string, known: readonly string[], what: string, path: DataPath): Slip[] => {
    if (known.includes(id)) return [];
    const meant = nearest(id, known);
    return [
      {
        at: { path },
        message: `没有 ${id} 这个${what}`,
        found: id,
        ...(meant ? { needed: meant } : {}),
        fix: meant ? `是否为 ${meant}？` : `写${what}的标识（id）；通知里没有的，删去`,
      },
    ];
  };
  const cited = Object.entries(policy.fields ?? {}).flatMap(([field, passages]) =>
    passages.flatMap((id, i) => noneSuch(id, ids, '条款或段落', ['fields', field, i])),
  );
  const effect = policy.effect ? noneSuch(policy.effect.passage, ids, '条款或段落', ['effect', 'passage']) : [];
  const readings = (policy.readings ?? []).flatMap(({ clause }, i) =>
    clause === undefined ? [] : noneSuch(clause, clauses, '条款', ['readings', i, 'clause']),
  );
  return [...cited, ...effect, ...readings];
}

/** The words on what being on the list means stand in the passage they name; what stands nowhere is misquoted. */
function effectElsewhere({ policy, notice }: Checked): Slip[] {
  const { effect } = policy;
  if (!effect || !(notice?.text.includes(effect.text) ?? true)) return [];
  const passages = [...policy.tasks, ...policy.clauses, ...policy.measures];
  const named = passages.find(({ id }) => id === effect.passage);
  if (!named || named.text.includes(effect.text)) return [];
  const there = passages.find(({ text }) => text.includes(effect.text))?.id;
  return [
    {
      at: { path: ['effect', 'passage'] },
      message: `“${cut(effect.text, 20)}”不在 ${effect.passage} 里${there ? `，在 ${there} 里` : ''}`,
      found: effect.passage,
      ...(there ? { needed: there } : {}),
      fix: there
        ? `改成 passage: ${there}`
        : '写这句话所在段落的标识；还没有这一段的，先加进 measures、clauses 或 tasks',
    },
  ];
}
