/** A record in the form judged as a file is: the same gate, schema and rules, with fields in place of lines. */
import { Alliance } from '#schemas/alliance.ts';
import type { Strength } from '#schemas/policy.ts';
import type { DataPath } from '#schemas/shape.ts';
import type { Answer } from '#src/eligibility/answer.ts';
import { judgeAlliance } from '#src/eligibility/judge-alliance.ts';
import { messageOf } from '#src/eligibility/rule-diagnostic.ts';
import type { Status } from '#src/eligibility/verdict.ts';
import { withRecord } from '#src/eligibility/with-record.ts';
import { conform } from '#src/registry/conform.ts';
import { compareDiagnostics, type Diagnostic } from '#src/registry/diagnostic.ts';
import type { Plain } from '#src/registry/gate/structure.ts';
import { valueAt } from '#src/registry/plain.ts';
import { maskPersonalData } from '#src/registry/privacy.ts';
import type { AllianceRecord } from '#src/registry/registry.ts';
import { sensitivePaths, withoutSensitive } from '#src/registry/sensitive.ts';
import { changedFacts } from './changed-facts.ts';
import { checkPlace } from './check-place.ts';
import { checkSize } from './check-size.ts';
import { checkTexts } from './check-texts.ts';
import { placesLeft } from './count-left.ts';
import { compareInForm } from './field-model.ts';
import type { FormRecord, PlainMap } from './form-record.ts';
import { actsOn, fileOf, publishedOf, type FormRegister } from './form-register.ts';
import { formSource } from './form-source.ts';
import { noticeAtHand } from './notice-at-hand.ts';

/** A finding at a field. `['$id']` and `['$district']` stand for the file's name and folder. */
export interface FormFinding extends Diagnostic {
  path: DataPath;
  part: 'key' | 'value';
}

/** As a verdict's; 待填 where what it judges is not written yet. */
export type FormStatus = Status | '待填';

/** The answer to one requirement, for 条件对照. */
export interface FormVerdict {
  /** Id of the clause: its anchor on the notice's page. */
  clause: string;
  /** Absent for local practice, which is not the notice's words. */
  citation?: string;
  text: string;
  strength: Strength;
  status: FormStatus;
  rule: string;
  /** The rule's title. */
  title: string;
  /** How many of the findings are about it. */
  findings: number;
}

/** Everything there is to say of a record in the form. */
export interface FormJudgement {
  /** In the order of the form's fields. */
  findings: readonly FormFinding[];
  /** In the policy's order; empty while the batch is not known. */
  verdicts: readonly FormVerdict[];
  /** One place for each thing to be filled in or mended: more than there are errors where whole parts are missing. */
  left: readonly DataPath[];
  /** The record with its values converted, when nothing is wrong with its shape. */
  whole?: Alliance;
  /** Whether it may be handed in: no error is left, and so no personal data either. */
  ready: boolean;
}

/** Judges a record beside the published ones, its own id left out of them. `asOf` is an ISO date. */
export function judgeForm(record: FormRecord, register: FormRegister, asOf: string): FormJudgement {
  const { findings, answers, whole } = judgeOnce(record, register, asOf);
  const errors = placesOf(findings);
  const errorsIn = (value: PlainMap) => placesOf(judgeOnce({ ...record, value }, register, asOf).findings);
  const { words } = noticeAtHand(record.value['batch'], register);
  let left: readonly DataPath[] | undefined;
  return {
    findings,
    verdicts: verdictsOf(answers, findings, record.value),
    // Counted when it is asked for: it takes several more judgements.
    get left() {
      return (left ??= placesLeft(record.value, errors, errorsIn, words));
    },
    ...(whole ? { whole } : {}),
    ready: errors.length === 0 && whole !== undefined,
  };
}

/** The places of errors; what a text must not hold is mended at one go, however often it stands there. */
function placesOf(findings: readonly FormFinding[]): readonly DataPath[] {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const key = ({ rule, path, part }: FormFinding, i: number) =>
    rule.startsWith('text/') ? `${path.join('.')} ${part}` : i;
  return [...new Map(errors.map((each, i) => [key(each, i), each.path])).values()];
}

/** What is said of a record as it stands. */
function judgeOnce(record: FormRecord, register: FormRegister, asOf: string) {
  const { id, district } = record;
  const file = fileOf(record);
  const source = formSource(file);
  const texts = checkTexts(file, record.value);
  const { draft, wrong, whole, diagnostics } = conform(
    register.schemaOf(texts.value['batch']),
    texts.value,
    source,
    texts.empty,
  );
  const isPublic = register.site.repository.visibility === 'public';
  const sensitive = isPublic ? sensitivePaths(Alliance, texts.value) : [];
  const read: AllianceRecord = {
    id,
    district,
    source,
    draft,
    wrong: [...wrong, ...sensitive],
    acts: actsOn(register, record),
    ...(whole ? { whole } : {}),
  };
  const published = publishedOf(record, register);
  const { policies } = register.judging;
  const judging = { register: withRecord(register.judging.register, read), policies };
  const judged = judgeAlliance(read, judging, asOf);
  const findings = [
    ...checkPlace(record, register, draft),
    ...checkSize(record),
    ...texts.findings,
    ...withoutSensitive(diagnostics, Alliance, sensitive, source),
    // What is wrong with a decision about it is said in the decision's file, and is the bureau's to mend.
    ...judged.diagnostics.filter(({ at }) => at.file === file),
    ...(published ? changedFacts(published, read, register) : []),
  ]
    .map((each): FormFinding => ({ ...each, path: each.at.path ?? [], part: each.at.part ?? 'value' }))
    .sort((a, b) => compareInForm(a.path, b.path) || compareDiagnostics(a, b));
  return { findings, answers: judged.verdicts, whole };
}

/** Answers for people. Where several clauses ask the same, what is reported under the first counts for each. */
function verdictsOf(answers: readonly Answer[], findings: readonly FormFinding[], value: PlainMap): FormVerdict[] {
  return answers.map((answer) => {
    const { requirement, open, hints } = answer;
    const { id, clause, text, strength, rule } = requirement;
    const own = new Set(
      [...open, ...hints].map(
        (finding) => `${finding.path.join('.')} ${maskPersonalData(messageOf(finding, requirement))}`,
      ),
    );
    const isOwn = (finding: FormFinding) =>
      finding.rule === rule.id && own.has(`${finding.path.join('.')} ${finding.message}`);
    return {
      clause: id,
      ...(clause ? { citation: clause.citation } : {}),
      text,
      strength,
      status: isToFillIn(answer, value) ? '待填' : answer.status,
      rule: rule.id,
      title: rule.title,
      findings: findings.filter(isOwn).length,
    };
  });
}

/** Whether nothing is wrong yet and nothing met: what the clause judges, or all that is missed, is simply not written. */
function isToFillIn({ requirement, status, open }: Answer, value: PlainMap): boolean {
  if (status === '不通过') return open.length > 0 && open.every(({ path }) => isBlank(valueAt(value, path)));
  const { judges = [] } = requirement.rule;
  return (status === '通过' || status === '不适用') && judges.some((path) => isBlankAt(value, path.split('.')));
}

/** Whether nothing stands at a path, or at that of some item of a list. */
function isBlankAt(value: Plain | undefined, path: readonly string[]): boolean {
  const at = path.indexOf('[]');
  const list = valueAt(value ?? '', at < 0 ? path : path.slice(0, at));
  if (at < 0 || !Array.isArray(list)) return isBlank(list);
  return list.length === 0 || list.some((item) => isBlankAt(item, path.slice(at + 1)));
}

const isBlank = (value: Plain | undefined): boolean =>
  value === undefined || (typeof value === 'string' ? value.trim() === '' : Object.values(value).every(isBlank));
