/** The organisations that a record names: those that stand in it, and those that led it. */
import type { DataPath } from '#schemas/shape.ts';
import type { AllianceDraft } from './define-rule.ts';

interface Organisation {
  path: DataPath;
  organisation: NonNullable<AllianceDraft['lead']> | NonNullable<AllianceDraft['members']>[number];
}

/** What was listed of a record, for as long as the record is there: several rules ask for it. */
const listed = new WeakMap<AllianceDraft, { own: readonly Organisation[]; every: readonly Organisation[] }>();

function listOf(draft: AllianceDraft) {
  const known = listed.get(draft);
  if (known) return known;
  const own = currentOf(draft);
  const former = (draft.formerLeads ?? []).map((organisation, i) => ({
    path: ['formerLeads', i] as DataPath,
    organisation,
  }));
  const made = { own, every: former.length > 0 ? [...own, ...former] : own };
  listed.set(draft, made);
  return made;
}

/** Lead and members of a record, each with its path: of the record of a day, those of that day. */
export const organisationsOf = (draft: AllianceDraft): readonly Organisation[] => listOf(draft).own;

/** Every organisation a record names, former leads after today's. */
export const everyOrganisationOf = (draft: AllianceDraft): readonly Organisation[] => listOf(draft).every;

function currentOf(draft: AllianceDraft): Organisation[] {
  const members = (draft.members ?? []).map((organisation, i) => ({ path: ['members', i] as DataPath, organisation }));
  return draft.lead ? [{ path: ['lead'] as DataPath, organisation: draft.lead }, ...members] : members;
}
