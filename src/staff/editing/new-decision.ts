/** Checked answers → a new decision's file: where it goes and what is in it. */
import { Decision, type DecisionKind } from '#schemas/decision.ts';
import { fieldAt } from '#schemas/shape.ts';
import { contentsOf, mayHold } from '#src/registry/decisions/contents.ts';
import type { Catalogue, Registry } from '#src/registry/registry.ts';
import { decisionName } from './decision-name.ts';
import { NO_CLAUSE } from './decision-questions.ts';
import { editorHint } from './editor-hint.ts';
import type { NewFile } from './new-alliance.ts';
import { ANY_WORDS } from '#schemas/words.ts';
import { templateText, type Values } from './template.ts';

type Field = Parameters<typeof mayHold>[1];

/** The file of answers that the questions of `decision-questions.ts` have checked. */
export function newDecision(
  { decisions }: Pick<Registry, 'decisions'>,
  { site, districts }: Pick<Catalogue, 'site' | 'districts'>,
  kind: DecisionKind,
  answers: Readonly<Record<string, string>>,
): NewFile {
  const { date = '', document } = answers;
  const id = decisionName({ kind, date, document }, new Set(decisions.map((record) => record.id)));
  const values = valuesOf(kind, answers);
  const corrected = decisions.find((record) => record.id === answers['corrects'])?.draft.kind;
  const { about, must } = contentsOf(kind);
  const text = templateText({
    schema: Decision,
    about: { help: { site, districts }, words: ANY_WORDS },
    head: [
      editorHint('decision'),
      `# ${kind}：${about}。`,
      '# 在冒号后空一格填写；空着的和没有的一样。以“# ”开头的行是说明，不起作用。',
      '# 发布以后不改也不删；写错了的，另登记一份更正：npm run new -- --decision 更正',
    ],
    values,
    isAsked: ([field = '']) => (must as readonly string[]).includes(field) || isEither(kind, field),
    isLeftOut: (path) => isOutOfPlace(kind, corrected, values, path) || isRefused(site, path),
  });
  return { path: `data/decisions/${id}.yaml`, text };
}

/** A correction says what is right instead, or takes all back; the first is what mostly happens. */
const isEither = (kind: DecisionKind, field: string) => kind === '更正' && field === 'instead';

function valuesOf(kind: DecisionKind, answers: Readonly<Record<string, string>>): Values {
  const { alliances, year, clause, ...texts } = answers;
  const ids = alliances?.split(',');
  const named = contentsOf(kind).results
    ? { results: ids?.map((alliance) => ({ alliance, result: '' })) }
    : { alliances: ids };
  return {
    kind,
    ...texts,
    ...named,
    ...(clause === undefined || clause === NO_CLAUSE ? {} : { clause }),
    ...(year === undefined ? {} : { year: Number(year) }),
  };
}

/** What the kind has no place for; within a correction, what the corrected decision has none for. */
function isOutOfPlace(
  kind: DecisionKind,
  corrected: DecisionKind | undefined,
  { alliances }: Values,
  path: readonly string[],
): boolean {
  const [field = '', inner] = path;
  if (field === 'kind' || field === 'date') return false;
  if (!mayHold(kind, field as Field)) return true;
  if (field === 'instead' && inner !== undefined && inner !== 'date')
    return corrected !== undefined && !mayHold(corrected, inner as Field);
  // Where there is one alliance, a change need not say which.
  return path.join('.') === 'changes.[].alliance' && Array.isArray(alliances) && alliances.length === 1;
}

const isRefused = ({ repository }: Catalogue['site'], path: readonly string[]) =>
  repository.visibility === 'public' &&
  fieldAt(
    Decision,
    path.map((step) => (step === '[]' ? 0 : step)),
  )?.meta()?.sensitive === true;
