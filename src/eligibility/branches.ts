/** Branches: parts of a legal person, registered or named apart. They count as nobody of their own. */
import { organisationCode } from '#schemas/credit-code.ts';
import type { AllianceDraft } from './define-rule.ts';
import { nameKey } from '#src/registry/name-key.ts';

const BRANCH = /(?:分公司|分部|事业部|办事处|代表处|联络处|营业部|经营部|分厂|分店|分行|支行)$/;
/** A school's or an institute's 分院, 分所, 分校 may be a legal person; a company's is not. */
const PART_OF_COMPANY = /公司.*分[院所校]$/;
/** The legal person in the name of a branch: what stands before the place and the kind of branch. */
const LEGAL_PERSON = /^.*(?:公司|集团|大学|学院|研究院|研究所|银行|医院|厂)/;

/** Without one of these a name is of no branch: hardly any name has them, and all are asked. */
const MAYBE = /[分处部]|支行/;

/** An organisation of an alliance and the time it belonged to it, `[from, until)`. */
export interface Party {
  organisation: Organisation;
  from: string;
  until: string;
}

interface Organisation {
  name?: string | undefined;
  formerNames?: readonly { name?: string | undefined }[] | undefined;
  creditCode?: string | undefined;
}

/** Brackets behind a name say where, not what. */
const bare = (name: string) => nameKey(name).replace(/(?:\([^()]*\))+$/, '');
const isBareBranch = (key: string) => BRANCH.test(key) || PART_OF_COMPANY.test(key);

/** Whether a name tells that it is of a branch and not of a legal person. */
export const isBranch = (name: string): boolean => MAYBE.test(name) && isBareBranch(bare(name));

const ALWAYS = '9999-12-31';

/** Leads and then members with their times: how many leads there are tells the place of a member. */
export function partiesOf(alliance: AllianceDraft): Readonly<Parties> {
  const known = listed.get(alliance) ?? listParties(alliance);
  listed.set(alliance, known);
  return known;
}

interface Parties {
  parties: readonly Party[];
  leads: number;
}

/** Who was listed of a record, for as long as the record is there: several rules ask for it. */
const listed = new WeakMap<AllianceDraft, Parties>();

function listParties({ lead, formerLeads = [], members = [] }: AllianceDraft): Parties {
  const parties: Party[] = [];
  if (lead) parties.push({ organisation: lead, from: lead.since ?? '', until: ALWAYS });
  for (const each of formerLeads)
    parties.push({ organisation: each, from: each.since ?? '', until: each.until ?? ALWAYS });
  const leads = parties.length;
  for (const each of members) parties.push({ organisation: each, from: each.joined ?? '', until: each.left ?? ALWAYS });
  return { parties, leads };
}

/**
 * The party of the same legal person that already stands for the one at a place: the one whose branch it is, wherever it
 * stands; or an earlier one that is a branch of the same, or has the same organisation code under another credit code.
 * The same organisation written twice is another matter.
 */
export function sameLegalPerson(parties: readonly Party[], place: number): Party | undefined {
  const one = parties[place];
  if (!one || areApart(parties)) return undefined;
  const branches = keysOf(one.organisation, MAYBE).filter(isBareBranch);
  return parties.find(
    (other, i) =>
      i !== place &&
      other.from < one.until &&
      one.from < other.until &&
      ((branches.length > 0 && isOwner(other.organisation, branches)) ||
        (i < place && (hasSameCode(other.organisation, one.organisation) || isSister(other.organisation, branches)))),
  );
}

const apart = new WeakMap<readonly Party[], boolean>();

/** Whether no name of these is a branch's and no two codes are alike in part, as nearly always: once for all of them. */
function areApart(parties: readonly Party[]): boolean {
  const known = apart.get(parties) ?? !parties.some(mayBeOfAnother);
  apart.set(parties, known);
  return known;
}

const mayBeOfAnother = ({ organisation }: Party, i: number, parties: readonly Party[]): boolean =>
  keysOf(organisation, MAYBE).length > 0 ||
  parties.some((other, j) => j < i && hasSameCode(other.organisation, organisation));

/** Keys of all names, of those only that fit a pattern. */
function keysOf({ name, formerNames }: Organisation, pattern = /^/): string[] {
  const keys: string[] = [];
  if (name !== undefined && pattern.test(name)) keys.push(bare(name));
  for (const former of formerNames ?? [])
    if (former.name !== undefined && pattern.test(former.name)) keys.push(bare(former.name));
  return keys;
}

const isOwner = (other: Organisation, branches: readonly string[]) =>
  keysOf(other).some(
    (key) => !isBareBranch(key) && branches.some((branch) => branch !== key && branch.startsWith(key)),
  );

function isSister(other: Organisation, branches: readonly string[]): boolean {
  if (branches.length === 0) return false;
  const owners = branches.flatMap(ownersOf);
  return keysOf(other, MAYBE).some(
    (key) => isBareBranch(key) && !branches.includes(key) && ownersOf(key).some((owner) => owners.includes(owner)),
  );
}

/** The legal person whose name a branch's begins with; the kind of branch may itself end in a word for one. */
const ownersOf = (key: string): readonly string[] =>
  LEGAL_PERSON.exec(key.replace(BRANCH, '').replace(/分[院所校]$/, '')) ?? [];

const hasSameCode = ({ creditCode: a }: Organisation, { creditCode: b }: Organisation) =>
  a !== undefined && b !== undefined && a !== b && organisationCode(a) === organisationCode(b);
