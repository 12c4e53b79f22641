import type { DataPath } from '#schemas/shape.ts';
import { defineRule, type Finding } from '../define-rule.ts';
import { nameKey } from '../name-key.ts';
import { organisationsOf, type Mention } from '../register-index.ts';
import { None } from './none.ts';

/** Data: one credit code, one name and one kind over the whole register. The less common writing has the finding. */
export default defineRule({
  id: 'organisation-consistent',
  title: '同一单位写法一致',
  why: '同一单位在各联合体中代码、名称、类别一致，才能查到它参加的全部联合体',
  fix: '对照营业执照或法人证书，改成一致的写法',
  params: None,
  asks: () => '同一信用代码在全部记录中只有一个名称、一个类别；同一名称只有一个信用代码',
  *check(alliance, _params, { register, id }) {
    for (const { path, organisation } of organisationsOf(alliance)) {
      const { name, creditCode } = organisation;
      if (!name || !creditCode) continue;
      const key = nameKey(name);
      if (!register.disputed.has(creditCode) && !register.disputed.has(key)) continue;
      const others = (mentions: readonly Mention[] = []) => mentions.filter((mention) => isOther(mention, id, path));
      const same = others(register.byCreditCode.get(creditCode));
      const name0 = disagreement(same, (mention) => mention.name, name);
      if (name0)
        yield differs(
          [...path, 'name'],
          `信用代码 ${creditCode} 的单位在 ${name0.file} 中名为“${name0.name}”，这里为“${name}”`,
          name,
          name0.name,
        );
      // A kind that could not be read is reported where it stands; it says nothing about this one.
      const kinds = same.filter(({ path: [where], kind }) => where === 'members' && kind !== undefined);
      const kind =
        path[0] === 'members' && organisation.kind
          ? disagreement(kinds, (mention) => mention.kind, organisation.kind)
          : undefined;
      if (kind)
        yield differs(
          [...path, 'kind'],
          `“${name}”在 ${kind.file} 中类别为${kind.kind}，这里为${organisation.kind}`,
          `${organisation.kind}`,
          `${kind.kind}`,
        );
      const namesake = disagreement(
        others(register.byOrganisationName.get(key)),
        (mention) => mention.creditCode,
        creditCode,
      );
      if (namesake)
        yield differs(
          [...path, 'creditCode'],
          `“${name}”在 ${namesake.file} 中信用代码为 ${namesake.creditCode}，这里为 ${creditCode}`,
          creditCode,
          namesake.creditCode,
        );
    }
    yield* leadAsEnterprise(register.byCreditCode.get(alliance.lead?.creditCode ?? '') ?? [], alliance.lead?.kind, id);
  },
});

/** Mentions to compare with: this one and those of other records; a repetition within one is members-distinct's. */
const isOther = (mention: Mention, id: string, path: DataPath) =>
  mention.id !== id || mention.path.join() === path.join();

const differs = (path: DataPath, message: string, found: string, needed: string): Finding => ({
  path,
  message,
  found,
  needed,
});

/** The mention to agree with: of the most common value, the first on a tie; undefined when this value is that one. */
function disagreement(
  mentions: readonly Mention[],
  value: (mention: Mention) => string | undefined,
  own: string,
): Mention | undefined {
  const counts = new Map<string | undefined, number>();
  for (const mention of mentions) counts.set(value(mention), (counts.get(value(mention)) ?? 0) + 1);
  if (counts.size < 2) return undefined;
  const [common] = [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best));
  return common === own ? undefined : mentions.find((mention) => value(mention) === common);
}

/** A lead of an enterprise kind is an enterprise wherever it is a member. */
function* leadAsEnterprise(mentions: readonly Mention[], kind: string | undefined, id: string): Iterable<Finding> {
  if (!kind?.endsWith('企业')) return;
  const other = mentions.find(
    (mention) => mention.path[0] === 'members' && mention.id !== id && mention.kind && mention.kind !== '企业',
  );
  if (other)
    yield differs(
      ['lead', 'kind'],
      `牵头单位为${kind}，在 ${other.file} 中作为成员类别却为${other.kind}`,
      kind,
      `${other.kind}`,
    );
}
