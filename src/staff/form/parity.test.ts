/** The form says of every example exactly what the command line says of its file. */
import { describe, expect, test } from 'vitest';
import { allianceFile } from './alliance-file.ts';
import { readFormRegister } from './form-register.ts';
import { formFieldAt } from './field-model.ts';
import { judgeForm, type FormFinding } from './judge-form.ts';
import { helpOn, noticeAtHand } from './notice-at-hand.ts';
import { Alliance } from '#schemas/alliance.ts';
import { eachField, type DataPath } from '#schemas/shape.ts';
import { compared, parityCases, type ParityCase } from '#src/testing/form/parity.ts';
import { readAllianceFile } from './read-alliance-file.ts';
import { FILE_FIELDS } from './ui/file-fields.ts';
import { shortMessage, wayOut } from './ui/ways-out.ts';

const cases = parityCases();

const answers = new Map<ParityCase, ReturnType<typeof judgedInForm>>();

/** What the form says of a case, asked once: the tests below look at the same answer. */
function inForm(each: ParityCase) {
  const said = answers.get(each) ?? judgedInForm(each);
  answers.set(each, said);
  return said;
}

function judgedInForm({ path, text, register, asOf }: ParityCase) {
  const form = readFormRegister(register);
  const read = readAllianceFile(path, text, form);
  return 'record' in read
    ? { record: read.record, ...judgeForm(read.record, form, asOf) }
    : { refused: read.findings, ready: false };
}

test.each(cases)('$name', (each) => {
  const said = inForm(each);
  if ('refused' in said) expect(compared(said.refused ?? [])).toEqual(each.gate);
  else expect(compared(said.findings)).toEqual(each.all);
  expect(said.ready).toBe(each.all.every(({ severity }) => severity !== 'error'));
});

test('nearly all examples of rules are opened, and many of the gate', () => {
  const opened = cases.filter((each) => !('refused' in inForm(each)));
  expect(opened.filter(({ name }) => name.includes('/')).length).toBeGreaterThan(180);
  expect(opened.filter(({ name }) => name.includes(': ')).length).toBeGreaterThan(200);
});

test.each(cases)('$name: what was opened is written as it was', (each) => {
  const said = inForm(each);
  if (!('record' in said)) return;
  const { origin } = said.record;
  expect(allianceFile(said.record)).toEqual({ path: each.path, text: origin?.text });
});

describe('what a way out calls a field', () => {
  const labels = new Map(
    [...eachField(Alliance)].map(({ path, field }) => [path.join('.'), field.meta()?.title ?? '']),
  );
  const all = new Set(labels.values());
  /** Labels of the fields around a path: of the record, of each group it lies in, of the items of a list it ends in. */
  const labelsAround = (path: DataPath) => {
    const steps = path.map((step) => (typeof step === 'number' ? '[]' : step));
    const holders = [...steps.keys(), steps.length].map((length) => steps.slice(0, length).join('.'));
    const around = holders.flatMap((holder) => [holder, `${holder}.[]`]);
    const holderOf = (place: string) => place.split('.').slice(0, -1).join('.');
    return [...labels].filter(([place]) => around.includes(holderOf(place))).map(([, label]) => label);
  };

  test('is what it is called in the table that the finding is about', () => {
    const strange = cases.flatMap((each) => {
      const said = inForm(each);
      return ('record' in said ? said.findings : []).flatMap(({ path, rule, fix }) => {
        const named = [...(wayOut(fix) ?? '').matchAll(/“([^”]+)”/g)].map(([, name = '']) => name);
        const around = labelsAround(path);
        return named
          .filter((name) => all.has(name) && !around.includes(name))
          .map((name) => `${rule} at ${path.join('.')}: ${name}`);
      });
    });
    expect([...new Set(strange)].toSorted()).toEqual([]);
  });
});

describe('under a field nothing is said twice', () => {
  const bare = (text: string) => text.replace(/[\p{P}\p{S}\s]/gu, '');
  /** The way out of each finding that only repeats the help above the field, or the message before it. */
  const repeated = (findings: readonly FormFinding[], helpAt: (path: DataPath) => string) =>
    findings.flatMap((finding) => {
      const fix = bare(wayOut(finding.fix) ?? '');
      const said = [helpAt(finding.path), shortMessage(finding)].map(bare);
      return fix !== '' && said.some((text) => text.includes(fix)) ? [`${finding.rule}: ${finding.fix}`] : [];
    });

  test('by whatever is found in any example', () => {
    const twice = cases.flatMap((each) => {
      const said = inForm(each);
      if (!('record' in said)) return [];
      const notice = noticeAtHand(said.record.value['batch'], readFormRegister(each.register));
      return repeated(said.findings, (path) => {
        const [first] = path;
        if (first === '$id' || first === '$district') return FILE_FIELDS[first].help;
        const field = formFieldAt(path);
        return field ? helpOn(field, notice).text : '';
      });
    });
    expect([...new Set(twice)].toSorted()).toEqual([]);
  });

  test('nor of a record that has no place yet', () => {
    const register = readFormRegister((cases[0] ?? expect.unreachable()).register);
    const { findings } = judgeForm({ district: '', id: '', value: {} }, register, '2026-11-23');
    const ofPlace = findings.filter(({ path: [first] }) => first === '$id' || first === '$district');
    expect(ofPlace).toHaveLength(2);
    expect(repeated(ofPlace, ([first]) => FILE_FIELDS[first as '$id'].help)).toEqual([]);
  });
});
