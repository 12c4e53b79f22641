/** Whether two versions of a file tell of one alliance, or another was written over it. */
import type { Alliance } from '#schemas/alliance.ts';
import type { Draft } from '#schemas/draft.ts';
import { nameKey } from '#src/registry/name-key.ts';
import { namesOf } from '#src/registry/state/parties.ts';

type AllianceDraft = Draft<Alliance>;

/**
 * Name, lead and members tell an alliance apart. One of the three may become wholly another at a time; where two have, and
 * neither former names nor former leads tell how, it is another alliance. What is not written on both sides tells nothing.
 */
export function isOtherAlliance(old: AllianceDraft, young: AllianceDraft): boolean {
  const changed = [hasOtherName(old, young), hasOtherLead(old, young), hasOtherMembers(old, young)];
  return changed.filter(Boolean).length >= 2;
}

interface Organisation {
  name?: string | undefined;
  creditCode?: string | undefined;
  formerNames?: readonly { name?: string | undefined; until?: string | undefined }[] | undefined;
}

const keysOf = (named: Parameters<typeof namesOf>[0]) => namesOf(named).map(nameKey);

function hasOtherName(old: AllianceDraft, young: AllianceDraft): boolean {
  const [was, now] = [keysOf(old), keysOf(young)];
  return was.length > 0 && now.length > 0 && !was.some((name) => now.includes(name));
}

const leadsOf = ({ lead, formerLeads = [] }: AllianceDraft): Organisation[] => [
  ...(lead ? [lead] : []),
  ...formerLeads,
];
const isKnown = ({ name, creditCode }: Organisation) => (name ?? creditCode) !== undefined;

function hasOtherLead(old: AllianceDraft, young: AllianceDraft): boolean {
  const [was, now] = [leadsOf(old).filter(isKnown), leadsOf(young).filter(isKnown)];
  return was.length > 0 && now.length > 0 && !shareOne(was, now);
}

/** A member that leads now is still there. */
function hasOtherMembers(old: AllianceDraft, young: AllianceDraft): boolean {
  const [was, now] = [(old.members ?? []).filter(isKnown), (young.members ?? []).filter(isKnown)];
  return was.length > 0 && now.length > 0 && !shareOne(was, [...now, ...leadsOf(young)]);
}

const shareOne = (was: readonly Organisation[], now: readonly Organisation[]) =>
  was.some((each) => now.some((other) => isSame(each, other)));

/** By the code where both have one: a name is easily kept. */
function isSame(a: Organisation, b: Organisation): boolean {
  if (a.creditCode !== undefined && b.creditCode !== undefined) return a.creditCode === b.creditCode;
  const names = keysOf(b);
  return keysOf(a).some((name) => names.includes(name));
}
