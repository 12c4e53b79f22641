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
import { maskPersonalData } from '#src/registry/privacy.ts';
import type { AllianceRecord } from '#src/registry/registry.ts';
import { sensitivePaths, withoutSensitive } from '#src/registry/sensitive.ts';
import { checkPlace } from './check-place.ts';
import { checkSize } from './check-size.ts';
import { checkTexts } from './check-texts.ts';
import { compareInForm } from './field-model.ts';
import type { FormRecord } from './form-record.ts';
import { actsOn, fileOf, type FormRegister } from './form-register.ts';
import { formSource } from './form-source.ts';

/** A finding at a field. `['$id']` and `['$district']` stand for the file's name and folder. */
export interface FormFinding extends Diagnostic {
  path: DataPath;
  part: 'key' | 'value';
}

/** The answer to one requirement, for 条件对照. */
export interface FormVerdict {
  /** Id of the clause: its anchor on the notice's page. */
  clause: string;
  /** Absent for local practice, which is not the notice's words. */
  citation?: string;
  text: string;
  strength: Strength;
  status: Status;
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
  /** How many findings are errors. */
  errors: number;
  /** The record with its values converted, when nothing is wrong with its shape. */
  whole?: Alliance;
  /** Whether it may be handed in: no error is left, and so no personal data either. */
  ready: boolean;
}

/** Judges a record beside the published ones, its own id left out of them. `asOf` is an ISO date. */
export function judgeForm(record: FormRecord, register: FormRegister, asOf: string): FormJudgement {
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
  ]
    .map((each): FormFinding => ({ ...each, path: each.at.path ?? [], part: each.at.part ?? 'value' }))
    .sort((a, b) => compareInForm(a.path, b.path) || compareDiagnostics(a, b));
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return {
    findings,
    verdicts: verdictsOf(judged.verdicts, findings),
    errors,
    ...(whole ? { whole } : {}),
    ready: errors === 0 && whole !== undefined,
  };
}

/** Answers for people. Where several clauses ask the same, what is reported under the first counts for each. */
function verdictsOf(answers: readonly Answer[], findings: readonly FormFinding[]): FormVerdict[] {
  return answers.map(({ requirement, status, open, hints }) => {
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
      status,
      rule: rule.id,
      title: rule.title,
      findings: findings.filter(isOwn).length,
    };
  });
}
