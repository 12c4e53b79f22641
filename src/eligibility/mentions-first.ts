/** Of many mentions of one organisation, the few that tell what the register says: made once a group, not once a record. */
import { comesBefore, type Mention, type RegisterIndex } from './register-index.ts';

/** What the mentions of a group say, each statement by the mention whose word stands first; those in that order. */
export interface FirstMentions {
  /** One in all: the name to agree with. */
  first: Mention | undefined;
  /** One for each kind and notice, of members whose kind could be read. */
  kinds: readonly Mention[];
  /** One for each credit code. */
  codes: readonly Mention[];
  /** One for each former name, by its key: who says when it was dropped. */
  dropped: ReadonlyMap<string, Mention>;
}

const NONE: FirstMentions = { first: undefined, kinds: [], codes: [], dropped: new Map() };
const known = new WeakMap<readonly Mention[], FirstMentions>();

/** A group of an index, as `byCreditCode` gives it, in so many steps as it has mentions; the second time in one. */
export function firstMentions(group: readonly Mention[] | undefined, index: Pick<RegisterIndex, 'byId'>) {
  if (group === undefined) return NONE;
  const made = known.get(group) ?? summary(group, index);
  known.set(group, made);
  return made;
}

function summary(group: readonly Mention[], { byId }: Pick<RegisterIndex, 'byId'>): FirstMentions {
  const standsBefore = (a: Mention, b: Mention) => {
    const [one, other] = [byId.get(a.id), byId.get(b.id)];
    return one !== undefined && other !== undefined && comesBefore(one, other);
  };
  const firstsBy = (keysOf: (mention: Mention) => readonly string[]) => {
    const firsts = new Map<string, Mention>();
    for (const mention of group)
      for (const key of keysOf(mention)) {
        const first = firsts.get(key);
        if (first === undefined || standsBefore(mention, first)) firsts.set(key, mention);
      }
    return firsts;
  };
  const firstBy = (keyOf: (mention: Mention) => string | undefined) => {
    const firsts = firstsBy((mention) => {
      const key = keyOf(mention);
      return key === undefined ? [] : [key];
    });
    return [...firsts.values()].sort((a, b) => (standsBefore(a, b) ? -1 : standsBefore(b, a) ? 1 : 0));
  };
  return {
    first: firstBy(() => '')[0],
    kinds: firstBy(({ path, kind, batch }) =>
      path[0] === 'members' && kind !== undefined ? `${batch} ${kind}` : undefined,
    ),
    codes: firstBy(({ creditCode }) => creditCode),
    dropped: firstsBy(({ dropped }) => dropped.map(({ key }) => key)),
  };
}
