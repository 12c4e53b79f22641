/** What fields anywhere in the form need, given once. */
import { createContext } from 'preact';
import type { DataPath } from '#schemas/shape.ts';
import type { FormRegister } from '../form-register.ts';
import type { FormPolicy } from '#src/publication/public-form-register.ts';
import type { NoticeAtHand } from '../notice-at-hand.ts';
import type { Removal, Session, Target } from './session.ts';

/** Changes the session; `said` is told to those who do not see the change. */
export type Act = (change: (session: Session) => Session, said?: string) => void;

/** Never changes while a record is filled in. */
export interface Desk {
  act: Act;
  register: FormRegister;
  /** The notices' clauses, for the application document. */
  notices: readonly FormPolicy[];
  /** Looks at the record as it is now, without being drawn again when it changes. */
  current: () => Session;
}

/** What can be chosen, from the record and its batch's clauses. Changes seldom. */
export interface Offers {
  /** Names of the lead, the members and former leads. */
  organisations: readonly string[];
  /** Address of the notice's page with `#clause`, by citation. */
  clauses: ReadonlyMap<string, string>;
  /** What the notice of its batch says: words and help. */
  notice: NoticeAtHand;
  /** What a field that holds ids offers to choose from, by its path. */
  named?: ReadonlyMap<string, readonly Offer[]>;
}

/** A choice in words. */
export interface Offer {
  value: string;
  label: string;
  group?: string;
}

/** What of the session lists and fields look at. */
export interface Looking {
  all: boolean;
  target: Target | undefined;
  removal: Removal | undefined;
  /** Places that came back empty, as their texts could not be kept in the draft. */
  unkept: readonly string[];
}

export const DeskContext = createContext<Desk>(undefined as never);
export const OffersContext = createContext<Offers>(undefined as never);
/** The level of the next heading below the step's own, so that lists within lists stand under their items. */
export const LevelContext = createContext(3);
/** How much is left at each place and below it. */
export const LeftContext = createContext<ReadonlyMap<string, number>>(new Map());
export const LookingContext = createContext<Looking>({ all: false, target: undefined, removal: undefined, unkept: [] });

/** The element that stands for a path, or for the nearest part of the form around it. */
export function elementAt(root: ParentNode, path: DataPath): HTMLElement | undefined {
  for (let length = path.length; length > 0; length--) {
    const at = path.slice(0, length).join('.');
    const found = root.querySelector<HTMLElement>(`[data-at="${CSS.escape(at)}"]`);
    if (found) return found;
  }
  return undefined;
}
