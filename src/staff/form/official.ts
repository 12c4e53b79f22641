/** Facts of a published record that the bureau's acts rest on: the form shows them as settled, with the way to correct them. */
import type { DataPath } from '#schemas/shape.ts';
import { isPublicOn, listedSince } from '#src/registry/state/standing.ts';
import type { FormRecord } from './form-record.ts';
import { publishedOf, type FormRegister } from './form-register.ts';

/** What is published at a field, and how it may still be changed. */
export interface Official {
  value: string;
  how: string;
}

const SETTLED = '已经公布，不再改。确属写错的，先同市局审核人员说明依据，核对同意后再改。';
const NAME =
  '已经列入名单。更名的，在这里改成新名称，把旧名称和停用日期写进“后来的变更”里的曾用名，并请市局登记同一天的变更备案。';
const LEAD =
  '已经列入名单。更换牵头单位的，把原牵头单位移到“后来的变更”里的以前的牵头单位，再填新的，并请市局登记同一天的变更备案。';

/** Facts of the application, settled once they are public; and those of the listing. */
const WHEN_PUBLIC: Readonly<Record<string, string>> = {
  batch: SETTLED,
  'application.date': SETTLED,
};
const WHEN_LISTED: Readonly<Record<string, string>> = { name: NAME, 'lead.creditCode': LEAD };

/** The official fact at a path; undefined where the field is anybody's to fill in. */
export function officialAt(record: FormRecord, path: DataPath, register: FormRegister): Official | undefined {
  const place = path.join('.');
  const [how, isDue] =
    WHEN_PUBLIC[place] !== undefined
      ? [WHEN_PUBLIC[place], isPublicOn]
      : [WHEN_LISTED[place], (published: Published) => listedSince(published) !== undefined];
  if (how === undefined) return undefined;
  const published = publishedOf(record, register);
  if (!published || !isDue(published, register.asOf)) return undefined;
  const value = path.reduce<unknown>(
    (at, step) => (at as Record<string, unknown> | undefined)?.[step],
    published.draft,
  );
  return typeof value === 'string' ? { value, how } : undefined;
}

type Published = NonNullable<ReturnType<typeof publishedOf>>;
