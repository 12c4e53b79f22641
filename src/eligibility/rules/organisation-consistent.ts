import { meaningOf } from '#schemas/word-meaning.ts';
import type { Nature, Vocabulary } from '#schemas/vocabulary.ts';
import { defineRule, type AllianceDraft, type Finding } from '../define-rule.ts';
import { firstMentions } from '../mentions-first.ts';
import { nameKey } from '#src/registry/name-key.ts';
import { namesOf } from '#src/registry/state/parties.ts';
import { everyOrganisationOf } from '../named-organisations.ts';
import { comesBefore, type Mention, type RegisterIndex } from '../register-index.ts';
import { None } from './none.ts';
import { droppedOtherwise, stillSoNamed } from './renamed-elsewhere.ts';
import { differs, placeOf } from './said-elsewhere.ts';

/** Data: one credit code, one name and one kind over the whole register. The record listed first, or applied for first, is right; the other has the finding. */
export default defineRule({
  id: 'organisation-consistent',
  title: '同一单位写法一致',
  why: '同一单位在各联合体中代码、名称、类别一致，才能查到它参加的全部联合体',
  fix: '对照营业执照或法人证书，改成一致的写法',
  params: None,
  asks: () => '同一信用代码在全部记录中只有一个名称、一个类别；同一名称只有一个信用代码；同一个曾用名在同一天停用',
  besideOthers: true,
  *check(alliance, _params, { register, id, vocabulary, acts, asOf }) {
    for (const { path, organisation } of everyOrganisationOf(alliance)) {
      const { name, creditCode } = organisation;
      if (!name || !creditCode) continue;
      const names = namesOf(organisation);
      if (![creditCode, ...names.map(nameKey)].some((key) => register.disputed.has(key))) continue;
      // A record answers only to the first whose word stands before its own: one's slip is never another's finding.
      const stands = (mention: Mention) => isBefore(mention, id, register);
      const said = firstMentions(register.byCreditCode.get(creditCode), register);
      const first = said.first && stands(said.first) ? said.first : undefined;
      const otherwise =
        first && !first.names.some((each) => names.some((own) => nameKey(own) === nameKey(each))) ? first : undefined;
      if (otherwise)
        yield {
          ...differs(
            [...path, 'name'],
            `信用代码 ${creditCode} 的单位在 ${placeOf(otherwise, register)} 中名为“${otherwise.names[0]}”，这里为“${name}”`,
            name,
            `${otherwise.names[0]}`,
          ),
          fix: `对照营业执照或法人证书，改成一致的写法；单位确已更名的，把“${otherwise.names[0]}”和停用日期写进曾用名（formerNames）`,
        };
      yield* droppedOtherwise({ path, organisation }, { said, stands, register });
      yield* stillSoNamed({ path, organisation }, { said, id, acts, asOf, register });
      // A kind that could not be read is reported where it stands; it says nothing about this one.
      const kind =
        path[0] === 'members' && organisation.kind
          ? said.kinds.find(
              (mention) => isOtherKind(mention, organisation.kind, vocabulary, register) && stands(mention),
            )
          : undefined;
      if (kind)
        yield differs(
          [...path, 'kind'],
          `“${name}”在 ${placeOf(kind, register)} 中类别为${kind.kind}，这里为${organisation.kind}`,
          `${organisation.kind}`,
          `${kind.kind}`,
        );
      const namesake = firstMentions(register.byOrganisationName.get(nameKey(name)), register).codes.find(
        (mention) => mention.creditCode !== creditCode && stands(mention),
      );
      if (namesake)
        yield differs(
          [...path, 'creditCode'],
          `“${name}”在 ${placeOf(namesake, register)} 中信用代码为 ${namesake.creditCode}，这里为 ${creditCode}`,
          creditCode,
          namesake.creditCode,
        );
    }
    if (meaningOf(vocabulary.leadKinds, alliance.lead?.kind)?.is === '企业')
      yield* leadAsEnterprise(alliance.lead ?? {}, id, register);
  },
});

/** Whether a mention is by another record, whose word stands before this one's. */
function isBefore(mention: Mention, id: string, { byId }: RegisterIndex): boolean {
  const [other, own] = [byId.get(mention.id), byId.get(id)];
  return mention.id !== id && other !== undefined && own !== undefined && comesBefore(other, own);
}

/** What a member's kind is, by the notice of the record that says so. */
const natureOf = ({ kind, batch = '' }: Mention, { vocabularies }: Pick<RegisterIndex, 'vocabularies'>) =>
  meaningOf(vocabularies.get(batch)?.memberKinds ?? [], kind)?.is;

/** Whether another record says that a member is of another kind; where its notice has other words, of another nature. */
function isOtherKind(
  mention: Mention,
  kind: string | undefined,
  { memberKinds }: Vocabulary,
  register: Pick<RegisterIndex, 'vocabularies'>,
): boolean {
  if (mention.kind === undefined || mention.kind === kind) return false;
  if (meaningOf(memberKinds, mention.kind)) return true;
  const natures: (Nature | undefined)[] = [natureOf(mention, register), meaningOf(memberKinds, kind)?.is];
  return natures.every((nature) => nature !== undefined) && natures[0] !== natures[1];
}

/** A lead of an enterprise kind is an enterprise wherever it is a member. */
function* leadAsEnterprise(
  { creditCode = '', kind = '' }: NonNullable<AllianceDraft['lead']>,
  id: string,
  register: RegisterIndex,
): Iterable<Finding> {
  const group = register.byCreditCode.get(creditCode);
  if (!group?.some((mention) => mention.id !== id)) return;
  const other = firstMentions(group, register).kinds.find(
    (mention) => (natureOf(mention, register) ?? '企业') !== '企业' && isBefore(mention, id, register),
  );
  if (other)
    yield differs(
      ['lead', 'kind'],
      `牵头单位为${kind}，在 ${placeOf(other, register)} 中作为成员类别却为${other.kind}`,
      kind,
      `${other.kind}`,
    );
}
