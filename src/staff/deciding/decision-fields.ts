/** The fields of a decision of a kind, for the form: from the schema, as far as the kind has a place for them. */
import { Decision, type DecisionKind } from '#schemas/decision.ts';
import type { Draft } from '#schemas/draft.ts';
import { contentsOf, mayHold } from '#src/registry/decisions/contents.ts';
import { formFieldOf, type FormField } from '#src/staff/form/field-model.ts';

type Key = keyof Decision;

/** What the kind is, where no file is seen. */
export const aboutKind = (kind: DecisionKind): string =>
  contentsOf(kind)
    .about.replace(/（写 \w+）/g, '')
    .replace('until 是培育期的最后一天', '可以写明培育期的最后一天');

/** Help where the schema speaks of files: here one chooses. */
const OTHER_HELP: Partial<Record<Key, string>> = {
  corrects: '选要更正的那一份，最近的在前',
  follows: '再次公示时，选前一次公示',
  clause: '同意例外的“原则上”条款；只确认信用代码的不选',
  subject: '只涉及一家单位时选它；先勾选联合体',
  measure: '通知所列支持措施之一',
  instead: '只填有变化的各项，不变的空着',
  withdraws: '原决定整份作废时选，不填“更正为”',
  alliances: '没有变的不勾；有变的，把应有的全部勾上',
};
/** What the last day is of. */
const UNTIL: Partial<Record<DecisionKind, readonly [label: string, help: string]>> = {
  公示: ['公示截止日期', '公示的最后一天，当日算在内'],
  列入培育名单: ['培育期截止日期', '培育期的最后一天；文件没有写的不填'],
  限期整改: ['整改期限', '整改的最后一天，当日算在内'],
};

/** What the form shows in its own way, or sets itself. */
const APART: ReadonlySet<Key> = new Set(['kind', 'alliances', 'results']);
/** What is seldom at hand: behind the others. */
const LAST: ReadonlySet<Key> = new Set(['notice', 'sha256']);

export interface DecisionFields {
  fields: readonly FormField[];
  /** What every kind may have and few do. */
  last: readonly FormField[];
}

/**
 * The fields of a kind in the schema's order. `several`: it concerns more than one alliance, so that each change says
 * which. `corrected` is what a correction puts right.
 */
export function decisionFields(
  kind: DecisionKind,
  { several = false, corrected }: { several?: boolean; corrected?: Draft<Decision> | undefined } = {},
): DecisionFields {
  const { must } = contentsOf(kind);
  const has = (key: Key) => key === 'date' || (!APART.has(key) && mayHold(kind, key as never));
  const fields = (Object.keys(Decision.shape) as Key[]).filter(has).map((key) => {
    const field = inWords(formFieldOf(Decision.shape[key], [key]), kind);
    if (key === 'instead') return insteadOf(field, corrected);
    if (key === 'changes' && !several) return withItem(field, ({ key: inner }) => inner !== 'alliance');
    const isAsked = key === 'date' || must.includes(key as never) || EITHER[kind]?.includes(key);
    return isAsked ? field : { ...field, label: `${field.label}（选填）` };
  });
  // What is corrected decides what else there is to say.
  if (kind === '更正') fields.sort((a, b) => Number(b.key === 'corrects') - Number(a.key === 'corrects'));
  return {
    fields: fields.filter(({ key }) => !LAST.has(key as Key)),
    last: fields.filter(({ key }) => LAST.has(key as Key)),
  };
}

/** Of which one is asked. */
const EITHER: Partial<Record<DecisionKind, readonly Key[]>> = {
  书面同意: ['clause', 'code'],
  更正: ['instead', 'withdraws'],
};

/** A field in the words of this page. */
function inWords(field: FormField, kind: DecisionKind): FormField {
  const key = field.key as Key;
  const [label = field.label, help = OTHER_HELP[key]] = key === 'until' ? (UNTIL[kind] ?? []) : [];
  if (help === undefined) return field;
  return { ...field, label, schema: field.schema.meta({ ...field.schema.meta(), description: help }) };
}

/** What is right instead: what the corrected kind may say, beside each field what was written; lists come last. */
function insteadOf(field: FormField, corrected: Draft<Decision> | undefined): FormField {
  const kind = corrected?.kind;
  if (!kind) return { ...field, fields: [] };
  const fields = (field.fields ?? [])
    .filter(({ key }) => key === 'date' || mayHold(kind, key as never))
    .map((each) => {
      const written = corrected[each.key as Key];
      const own = inWords(each, kind);
      const plain = each.key === 'results' ? withItem(own, () => true, contentsOf(kind).results) : own;
      const was = Array.isArray(written) ? `${written.length} 个` : isText(written) ? written : undefined;
      return was === undefined ? plain : { ...plain, label: `${own.label}（原为 ${was}）` };
    });
  const isList = ({ control }: FormField) => Number(control === 'list' || control === 'organisations');
  return { ...field, fields: fields.sort((a, b) => isList(a) - isList(b)) };
}

const isText = (value: unknown): value is string | number => ['string', 'number'].includes(typeof value);

/** A list whose items have only some of their fields, and results only some words. */
function withItem(
  field: FormField,
  isKept: (field: FormField) => boolean,
  results: readonly string[] | undefined = undefined,
): FormField {
  const { item } = field;
  if (!item) return field;
  const fields = (item.fields ?? [])
    .filter(isKept)
    .map((each) => (each.key === 'result' && results ? { ...each, choices: results } : each));
  return { ...field, item: { ...item, fields } };
}
