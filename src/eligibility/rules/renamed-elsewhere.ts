/** Names that organisations had, and until when: what other records say of that. */
import { chineseDate } from '#src/dates.ts';
import { nameKey } from '#src/registry/name-key.ts';
import { isOpenOn } from '#src/registry/state/standing.ts';
import type { Finding, RuleContext } from '../define-rule.ts';
import type { FirstMentions } from '../mentions-first.ts';
import type { everyOrganisationOf } from '../named-organisations.ts';
import type { Mention, RegisterIndex } from '../register-index.ts';
import { differs, placeOf } from './said-elsewhere.ts';

type Named = ReturnType<typeof everyOrganisationOf>[number];

/** A former name that another record says was dropped on another day; of one that was had twice, one day in common is enough. */
export function* droppedOtherwise(
  { path, organisation: { name, formerNames = [] } }: Named,
  { said, stands, register }: { said: FirstMentions; stands: (mention: Mention) => boolean; register: RegisterIndex },
): Iterable<Finding> {
  for (const [i, { name: former = '', until }] of formerNames.entries()) {
    const other = said.dropped.get(nameKey(former));
    if (!until || !other || !stands(other)) continue;
    const days = other.dropped.flatMap(({ key, until: day }) => (key === nameKey(former) ? [day] : []));
    const isAgreed = (own: (typeof formerNames)[number]) =>
      nameKey(own.name ?? '') === nameKey(former) && days.includes(own.until ?? '');
    if (formerNames.some(isAgreed)) continue;
    yield {
      ...differs(
        [...path, 'formerNames', i, 'until'],
        `“${name}”的曾用名“${former}”在 ${placeOf(other, register)} 中${days.map(chineseDate).join('、')}停用，这里为${chineseDate(until)}`,
        until,
        days.join('、'),
      ),
      fix: '对照核准更名的日期，改成一致的',
    };
  }
}

/** A name that another record says was dropped, while the organisation took part here, or goes on to. */
export function* stillSoNamed(
  { path, organisation }: Named,
  { said, id, acts, asOf, register }: { said: FirstMentions } & Pick<RuleContext, 'id' | 'acts' | 'asOf' | 'register'>,
): Iterable<Finding> {
  const { name = '', formerNames = [] } = organisation;
  const other = said.dropped.get(nameKey(name));
  const last = other?.dropped.findLastIndex(({ key }) => key === nameKey(name)) ?? -1;
  const day = other?.dropped[last]?.until;
  if (!other || !day || other.id === id || day > asOf || nameKey(other.names[0] ?? '') === nameKey(name)) return;
  // It knows of what came then or later: the other record may be the one that is behind.
  if (formerNames.some(({ until = '' }) => until >= day)) return;
  const end = 'left' in organisation ? organisation.left : 'until' in organisation ? organisation.until : undefined;
  if ((typeof end === 'string' && end <= day) || !(isOpenOn({ acts }, day) || isOpenOn({ acts }, asOf))) return;
  const next = other.dropped[last + 1]?.name ?? other.names[0] ?? '';
  const since = next === other.names[0] ? '' : `，现名“${other.names[0]}”`;
  yield {
    ...differs(
      [...path, 'name'],
      `“${name}”在 ${placeOf(other, register)} 中${chineseDate(day)}已更名为“${next}”${since}，这里还是原来的名称`,
      name,
      `${other.names[0]}`,
    ),
    fix: '确已更名的，名称改成现在的，以前的名称和停用日期逐个写进曾用名（formerNames）',
    severity: 'notice',
  };
}
