/** Checked answers → a new alliance's file: where it goes and what is in it. */
import { asksToAttest, wordsIn } from '#schemas/notice-words.ts';
import { ANY_WORDS } from '#schemas/words.ts';
import type { Catalogue, Registry } from '#src/registry/registry.ts';
import { allianceTemplate } from './alliance-template.ts';
import { whatIsAsked, type FirstAnswers } from './asked.ts';

/** A file to be written; the path from the folder that holds `data/`. */
export interface NewFile {
  path: string;
  text: string;
}

/** The file of answers that the questions of `questions.ts` have checked. */
export function newAlliance(
  registry: Registry,
  { site, districts, policies }: Catalogue,
  answers: Readonly<Record<string, string>>,
): NewFile {
  const { district = '', id = '', name = '', batch = '', industry = '', lead = '', date = '' } = answers;
  const first: FirstAnswers = {
    name,
    batch,
    industry,
    lead: { name: lead, creditCode: answers['credit-code'], kind: answers['lead-kind'] ?? '' },
    application: { date },
  };
  const policy = policies.get(batch)?.policy;
  const text = allianceTemplate({
    answers: first,
    about: { help: { site, districts, policy }, words: policy ? wordsIn(policy) : ANY_WORDS },
    asksToAttest: (field) => !policy || asksToAttest(policy, field),
    isAsked: whatIsAsked(registry, district, first),
    withSensitive: site.repository.visibility === 'private',
  });
  return { path: `data/alliances/${district}/${id}.yaml`, text };
}
