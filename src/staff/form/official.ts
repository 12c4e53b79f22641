/** Facts of a published record that the bureau's acts rest on: the form shows them as settled, with the way to correct them. */
import type { DataPath } from '#schemas/shape.ts';
import type { AllianceDraft } from '#src/eligibility/define-rule.ts';
import { nameKey } from '#src/registry/name-key.ts';
import { isMap, valueAt } from '#src/registry/plain.ts';
import type { AllianceRecord } from '#src/registry/registry.ts';
import { namesOf } from '#src/registry/state/parties.ts';
import { isPublicOn, listedSince } from '#src/registry/state/standing.ts';
import type { FormRecord } from './form-record.ts';
import { publishedOf, type FormRegister } from './form-register.ts';

/** What is published at a field, and how it may still be changed. */
export interface Official {
  value: string;
  how: string;
}

const SETTLED = '已经公布，不再改。确属写错的，先同审核人员说明依据，核对同意后再改。';
const LISTED = '列入名单时就是这样，不再改。确属写错的，先同审核人员说明依据，核对同意后再改。';
const NAME =
  '已经列入名单。更名的，在这里改成新名称，把旧名称和停用日期写进“后来的变更”里的曾用名，并办同一天的变更备案。';
const LEAD =
  '已经列入名单。更换牵头单位的，把原牵头单位移到“后来的变更”里的以前的牵头单位，再填新的，并办同一天的变更备案。';
const UNIT_NAME =
  '已经列入名单。这家单位更名的，在这里改成新名称，把旧名称和停用日期写进它的曾用名，信用代码不变；换成另一家的，不在这里改。';
const MEMBER =
  '已经列入名单。换成另一家单位的，给这一家写退出日期，另外添加新的一家，写加入日期，并办同一天的变更备案。';

/** Facts of the application, settled once they are public; and those of the listing. */
const WHEN_PUBLIC: Readonly<Record<string, string>> = {
  batch: SETTLED,
  'application.date': SETTLED,
  'recommendation.date': SETTLED,
};
const WHEN_LISTED: Readonly<Record<string, string>> = {
  name: NAME,
  'lead.name': UNIT_NAME,
  'lead.creditCode': LEAD,
  'lead.kind': LISTED,
  'members.[].name': UNIT_NAME,
  'members.[].creditCode': MEMBER,
  'members.[].kind': LISTED,
};

/** The official fact at a path; undefined where the field is anybody's to fill in. */
export function officialAt(record: FormRecord, path: DataPath, register: FormRegister): Official | undefined {
  const place = path.map((step) => (typeof step === 'number' ? '[]' : step)).join('.');
  const how = WHEN_PUBLIC[place] ?? WHEN_LISTED[place];
  if (how === undefined) return undefined;
  const published = publishedOf(record, register);
  const isDue =
    published && (place in WHEN_PUBLIC ? isPublicOn(published, register.asOf) : listedSince(published) !== undefined);
  const value = isDue && publishedValue(published, record, path);
  return typeof value === 'string' ? { value, how } : undefined;
}

/** What is published of a field: of a member, that of the one which is meant, wherever it stands now. */
function publishedValue({ draft }: AllianceRecord, record: FormRecord, path: DataPath): unknown {
  const [list, i, key] = path;
  if (list !== 'members' || typeof i !== 'number' || typeof key !== 'string') return read(draft, path);
  return read(publishedMember(draft, valueAt(record.value, [list, i])) ?? {}, [key]);
}

/** The member that an item of the form is about: the one with its code, or else with its name. */
function publishedMember({ members = [] }: AllianceDraft, item: unknown) {
  if (!isMap(item as never)) return undefined;
  const text = (key: string) => {
    const value = (item as Readonly<Record<string, unknown>>)[key];
    return typeof value === 'string' ? nameKey(value) : undefined;
  };
  const [code, name] = [text('creditCode'), text('name')];
  return (
    members.find(({ creditCode }) => creditCode !== undefined && nameKey(creditCode) === code) ??
    members.find((member) => namesOf(member).some((each) => nameKey(each) === name))
  );
}

const read = (from: object, path: DataPath): unknown =>
  path.reduce<unknown>((at, step) => (at as Record<string | number, unknown> | undefined)?.[step], from);
