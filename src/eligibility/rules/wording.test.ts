/** Sentences made of values, word for word: one that lost its number, its name or its separator shows in the listing. */
import { expect, test } from 'vitest';
import type { PublicAlliance } from '#schemas/alliance.ts';
import { VOCABULARY } from '#src/testing/checked.ts';
import { loadQuickly } from '#src/testing/load-quickly.ts';
import { baseFiles, examples } from '#src/testing/judged.ts';
import { judgeRegister } from '../judge.ts';
import { requirementsOf } from '../requirement.ts';
import { basisOf } from '../verdict.ts';
import { pathOf, registerWith, type Fixture } from './fixtures.ts';
import { REGISTER_RULES, RULES } from './index.ts';

const text = (lines: readonly string[]) => `${lines.join('\n')}\n`;
const indented = (label: string, value: string | undefined) => (value === undefined ? [] : [`  ${label} ${value}`]);

test('what each requirement asks', async () => {
  const { catalogue } = loadQuickly({ files: [...baseFiles], diagnostics: [] });
  const asked = [...(catalogue?.policies.values() ?? [])].flatMap(({ policy }) =>
    requirementsOf(policy).requirements.map(({ id, rule, params }) => ({ id, rule, params, policy })),
  );
  const lines = asked.map(
    ({ id, rule, params, policy }) => `${id}  ${rule.id}  ${rule.asks(params, policy.vocabulary)}`,
  );
  for (const rule of Object.values(REGISTER_RULES)) lines.push(`${rule.id}  ${rule.id}  ${rule.asks({}, VOCABULARY)}`);
  await expect(text(lines)).toMatchFileSnapshot('requirements.txt');
});

/** The judgement of an example; what the example is not about is left out. */
function judgedExample(fixture: Fixture) {
  const registry = loadQuickly(registerWith(fixture, examples, baseFiles));
  const { judgements } = judgeRegister(registry, fixture.asOf);
  const judgement = judgements.find(({ record }) => record.source.file === pathOf(fixture));
  if (!judgement) throw new Error(`${fixture.rule}/${fixture.name} cannot be read`);
  const { record, verdicts, diagnostics } = judgement;
  return {
    whole: record.whole,
    acts: record.acts,
    verdicts: verdicts.filter(({ requirement }) => requirement.rule.id === fixture.rule),
    said: diagnostics.filter(({ rule }) => rule === fixture.rule),
  };
}

test('what is found in each example, word for word', async () => {
  const lines = examples.flatMap((fixture) =>
    judgedExample(fixture).said.flatMap(({ severity, field, message, found, needed, fix, at }) => [
      `${fixture.rule}/${fixture.name}  ${at.line}:${at.column}  ${severity}  ${field ?? ''}`,
      `  ${message}`,
      ...indented('实为', found),
      ...indented('应为', needed),
      ...indented('改法', fix === RULES[fixture.rule]?.fix ? undefined : fix),
    ]),
  );
  await expect(text(lines)).toMatchFileSnapshot('findings.txt');
});

test('how each example is judged, and what the public page says of it', async () => {
  const lines = examples.flatMap((fixture) => {
    const { whole, acts, verdicts } = judgedExample(fixture);
    return verdicts.map((verdict) => {
      const basis = whole ? basisOf(verdict, whole as unknown as PublicAlliance, acts, VOCABULARY) : '';
      return `${fixture.rule}/${fixture.name}  ${verdict.requirement.id}  ${verdict.status}  ${basis}`.trimEnd();
    });
  });
  await expect(text(lines)).toMatchFileSnapshot('verdicts.txt');
});
