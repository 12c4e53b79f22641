/** A decision in the form judged as its file is: the same gate, schema, checks and rules, with fields in place of lines. */
import { Decision } from '#schemas/decision.ts';
import type { Draft } from '#schemas/draft.ts';
import { fieldAt, labelOf, shapeOf, type DataPath } from '#schemas/shape.ts';
import { judgeAlliance } from '#src/eligibility/judge-alliance.ts';
import { indexRegister } from '#src/eligibility/register-index.ts';
import { policiesOf } from '#src/eligibility/requirement.ts';
import { withoutRepeats } from '#src/eligibility/rule-diagnostic.ts';
import { conform } from '#src/registry/conform.ts';
import { alliancesOf, effectiveDecisions } from '#src/registry/decisions/acts.ts';
import { decisionFindings } from '#src/registry/decisions/decision-findings.ts';
import { futureDecisions } from '#src/registry/decisions/future-decisions.ts';
import { compareDiagnostics, keyOf, type Diagnostic } from '#src/registry/diagnostic.ts';
import type { DecisionRecord } from '#src/registry/registry.ts';
import { sensitivePaths, withoutSensitive } from '#src/registry/sensitive.ts';
import { newText } from '#src/staff/editing/alliance-text/new-text.ts';
import { decisionName } from '#src/staff/editing/decision-name.ts';
import { sizeFindings, sizeOf } from '#src/staff/form/check-size.ts';
import { checkTexts } from '#src/staff/form/check-texts.ts';
import { formSource } from '#src/staff/form/form-source.ts';
import type { PlainMap } from '#src/staff/form/form-record.ts';
import type { FormFinding } from '#src/staff/form/judge-form.ts';
import { decisionFile, withDecisions, type DecidingRegister } from './deciding-register.ts';

export interface DecisionJudgement {
  /** `<year>/<slug>` as it will be: by kind, and by number or day. */
  id: string;
  /** In the order of the form's fields; at the empty path what the decision would bring about elsewhere. */
  findings: readonly FormFinding[];
  /** How many findings are errors. */
  errors: number;
  /** Whether it may be handed in: no error is left. */
  ready: boolean;
  /** What could be read of it. */
  draft: Draft<Decision>;
}

/** Judges a decision beside a register. `asOf` is the day of writing, an ISO date; `id` is given where it has one already. */
export function judgeDecision(
  value: PlainMap,
  register: DecidingRegister,
  asOf: string,
  id = proposedName(value, register, asOf),
): DecisionJudgement {
  const file = decisionFile(id);
  const source = formSource(file);
  const texts = checkTexts(file, value);
  const { draft, wrong, whole, diagnostics } = conform(Decision, texts.value, source, texts.empty);
  const label = (path: DataPath) => labelOf(Decision, path);
  const isPublic = register.catalogue.site.repository.visibility === 'public';
  const sensitive = isPublic ? sensitivePaths(Decision, texts.value) : [];
  const own: DecisionRecord = {
    id,
    label,
    source,
    draft,
    wrong: [...wrong, ...sensitive],
    ...(whole ? { whole } : {}),
  };
  const { here, elsewhere } = effects(own, register, asOf);
  const findings = [
    ...sizeFindings(file, sizeOf(newText(texts.value, 'decision'))),
    ...texts.findings,
    ...withoutSensitive(diagnostics, Decision, sensitive, source),
    ...here,
  ]
    .map((each): FormFinding => ({ ...each, path: each.at.path ?? [], part: each.at.part ?? 'value' }))
    .sort((a, b) => compareInDecision(a.path, b.path) || compareDiagnostics(a, b));
  const brought = elsewhere.map((each): FormFinding => ({
    ...each,
    message: `${each.at.file}：${each.message}`,
    path: [],
    part: 'value',
  }));
  const all = [...findings, ...brought];
  const errors = all.filter(({ severity }) => severity === 'error').length;
  return { id, findings: all, errors, ready: errors === 0 && whole !== undefined, draft };
}

/** As `npm run new` names files; while kind or day cannot be read, by what there is. */
function proposedName(value: PlainMap, { decisions }: DecidingRegister, asOf: string): string {
  const { draft } = conform(Decision, value, formSource(''));
  const { kind = '形式审查', date = asOf, document } = draft;
  return decisionName({ kind, date, document }, new Set(decisions.map((record) => record.id)));
}

/** What a decision brings about: findings in its own file, and new ones elsewhere. */
function effects(own: DecisionRecord, register: DecidingRegister, asOf: string) {
  const { alliances, catalogue } = register;
  const before = register.decisions.filter(({ id }) => id !== own.id);
  const after = [...before, own];
  const ids = new Set(alliances.map(({ id }) => id));
  const concerned = concernedBy(own, after);
  const policies = policiesOf(catalogue);
  const said = (decisions: readonly DecisionRecord[]): Diagnostic[] => {
    const records = withDecisions(alliances, register.decisions, decisions);
    const judging = { register: indexRegister({ alliances: records, decisions }, catalogue), policies };
    return [
      ...decisionFindings(decisions, ids, catalogue),
      ...withoutRepeats(
        records
          .filter(({ id }) => concerned.has(id))
          .flatMap((record) => judgeAlliance(record, judging, asOf).diagnostics),
      ),
    ];
  };
  const isOwn = ({ at }: Diagnostic) => at.file === own.source.file;
  const known = new Set(said(before).map(keyOf));
  const now = said(after);
  return {
    here: [...now.filter(isOwn), ...futureDecisions([own], asOf)],
    elsewhere: now.filter((each) => !isOwn(each) && each.severity === 'error' && !known.has(keyOf(each))),
  };
}

/** Whom a decision is about, as written and as it counts; a correction is about whom the corrected one named, too. */
function concernedBy({ id, draft }: DecisionRecord, decisions: readonly DecisionRecord[]): ReadonlySet<string> {
  const ids = [id, draft.corrects];
  const written = decisions.filter((each) => ids.includes(each.id)).map((each) => each.draft);
  const counted = effectiveDecisions(decisions).filter((each) => ids.includes(each.id));
  return new Set([...written, ...counted.map(({ content }) => content)].flatMap(alliancesOf));
}

/** Compares places by the order of a decision's fields; the whole comes first, what is unknown last. */
function compareInDecision(a: DataPath, b: DataPath): number {
  const [left, right] = [orderOf(a), orderOf(b)];
  const at = left.findIndex((place, i) => place !== right[i]);
  return at < 0 ? left.length - right.length : (left[at] ?? 0) - (right[at] ?? -1);
}

const orderOf = (path: DataPath): number[] =>
  path.map((step, i) => {
    if (typeof step === 'number') return step;
    const keys = Object.keys(shapeOf(fieldAt(Decision, path.slice(0, i)) ?? Decision));
    const place = keys.indexOf(step);
    return place < 0 ? keys.length : place;
  });
