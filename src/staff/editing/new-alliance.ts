/** Checked answers → a new alliance's file: where it goes and what is in it. */
import { LeadKind } from '#schemas/organisation.ts';
import type { Catalogue, Registry } from '#src/registry/registry.ts';
import { allianceTemplate } from './alliance-template.ts';
import { whatIsAsked, type FirstAnswers } from './asked.ts';

/** A file to be written; the path from the folder that holds `data/`. */
export interface NewFile {
  path: string;
  text: string;
}

/** The file of answers that {@link questionsFor} has checked. */
export function newAlliance(
  registry: Registry,
  { site }: Catalogue,
  answers: Readonly<Record<string, string>>,
): NewFile {
  const { district = '', id = '', name = '', batch = '', industry = '', lead = '', date = '' } = answers;
  const first: FirstAnswers = {
    name,
    batch: Number(batch),
    industry,
    lead: { name: lead, creditCode: answers['credit-code'], kind: LeadKind.parse(answers['lead-kind']) },
    application: { date },
  };
  const text = allianceTemplate({
    answers: first,
    isAsked: whatIsAsked(registry, district, first),
    withSensitive: site.repository.visibility === 'private',
  });
  return { path: `data/alliances/${district}/${id}.yaml`, text };
}
