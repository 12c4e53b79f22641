import { nearest } from '#src/registry/nearest.ts';
import { defineRule } from '../define-rule.ts';
import { nameKey } from '#src/registry/name-key.ts';
import { namesOf } from '#src/registry/state/parties.ts';
import { everyOrganisationOf } from '../named-organisations.ts';
import { None } from './none.ts';

/** Tasks are divided among lead and members, and each member has a part. */
export default defineRule({
  id: 'undertakers-known',
  title: '任务分工到单位',
  why: '任务落实到单位，谁承担、谁负责才说得清',
  fix: '承担单位写牵头单位或成员单位的全称',
  params: None,
  asks: () => '每项任务的承担单位都是本联合体的牵头单位或成员单位；每家成员单位承担任务，或写明分工',
  judges: ['tasks', 'members'],
  *check(alliance, _params, { record }) {
    // Tasks have no day of their own: whoever ever belonged to the alliance may have undertaken one, under any name.
    const organisations = everyOrganisationOf(record);
    const names = organisations.flatMap(({ organisation }) => namesOf(organisation));
    // An organisation left out or without a readable name is reported as such: it may be the one that is meant.
    const named =
      alliance.lead && alliance.members && organisations.every(({ organisation }) => organisation.name !== undefined);
    const divided = (alliance.tasks ?? []).every(({ undertakers }) => undertakers?.length);
    const known = new Set(names.map(nameKey));
    const busy = new Set<string>();
    for (const [i, { title = `第 ${i + 1} 项`, undertakers }] of (alliance.tasks ?? []).entries()) {
      if (!undertakers?.length)
        yield { path: ['tasks', i, 'undertakers'], message: `任务“${title}”没有承担单位，至少一家` };
      for (const [j, name] of (undertakers ?? []).entries()) {
        const key = nameKey(name);
        busy.add(key);
        if (known.has(key)) continue;
        const meant = nearest(name, names);
        const message = `承担单位“${name}”不是本联合体的牵头单位或成员单位${meant ? `，是否为“${meant}”？` : ''}`;
        yield {
          path: ['tasks', i, 'undertakers', j],
          message,
          found: name,
          ...(meant ? { fix: `改成“${meant}”` } : {}),
          ...(named ? {} : { echo: 'shape' }),
        };
      }
    }
    for (const [i, member] of (alliance.members ?? []).entries()) {
      const { name, role } = member;
      if (name && !role && !namesOf(member).some((each) => busy.has(nameKey(each)))) {
        const message = `成员单位“${name}”既不承担任务，也没有写明分工`;
        yield {
          path: ['members', i, 'role'],
          message,
          subject: name,
          fix: '在任务里列为承担单位，或在 role 中写明分工',
          ...(divided ? {} : { echo: 'undertakers-known' }),
        };
      }
    }
  },
  basis: ({ members = [] }) => `牵头单位和 ${members.length} 家成员单位各有分工`,
});
