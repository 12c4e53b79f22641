/** The index of several registers read back: one entry an alliance, to be searched as the register's own are. */
import type { Standing } from '#src/publication/public-registry.ts';
import type { IndexedRegister, RegistersIndex } from '#src/views/registers-index.ts';
import type { IndexedName } from '#src/views/search-index.ts';
import type { Findable } from '../lookup/find.ts';
import { fetchFresh, loadOnce } from '../load-once.ts';
import { at } from '../search/lived.ts';

/** An alliance of one of the registers. */
export interface Listing extends Findable {
  register: IndexedRegister;
  standing: Standing;
}

const named = (former: readonly IndexedName[]) =>
  former.length > 0 ? { formerNames: former.map(([name, until]) => ({ name, until })) } : {};

/**
 * The entries of all registers, in their order.
 * @throws Error when the index names a place that is not there: the file is not one of ours.
 */
export function listingsOf(index: RegistersIndex): Listing[] {
  const organisations = index.organisations.map(([name, creditCode, ...former]) => ({
    name,
    creditCode,
    ...named(former),
  }));
  return index.registers.flatMap((register) =>
    register.alliances.map(([name, standing, lead, members, formerNames = [], formerLeads = []]): Listing => ({
      register,
      standing,
      lived: {
        draft: {
          name,
          ...named(formerNames),
          lead: at(organisations, lead),
          formerLeads: formerLeads.map(([place, until]) => ({ ...at(organisations, place), until })),
          members: members.map((member) => {
            if (typeof member === 'number') return at(organisations, member);
            const [place, joined, left] = member;
            return { ...at(organisations, place), ...(joined ? { joined } : {}), ...(left ? { left } : {}) };
          }),
        },
      },
    })),
  );
}

/** Fetches the index at an address, the first time only. */
export const loadListings = loadOnce(async (address) =>
  listingsOf((await (await fetchFresh(address)).json()) as RegistersIndex),
);
