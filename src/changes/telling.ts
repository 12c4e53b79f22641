/** How values are told to a reviewer: what is hidden, and what an item of a list is called. */
import type { z } from 'zod';
import { itemName } from './match-items.ts';
import { shown } from './value-in-words.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** What an item of a list is called; one that is not to be named has none. */
export type Naming = (item: Fields) => string | undefined;

export interface Telling {
  nameOf?: Naming;
  /** Whether the value of a field is kept back; {@link isHidden}, when absent. */
  hides?: (field: z.ZodType) => boolean;
  /** How many characters of a text and how many items of a list are told. */
  most?: { characters: number; items: number };
}

/** A text so long still stands in one row with its label; a longer list is read in its file. */
export const MOST_TOLD = { characters: 150, items: 30 };

/** Hidden unless declared public, as in everything that leaves the register. */
export const isHidden = (field: z.ZodType): boolean => field.meta()?.visibility !== 'public' || isSensitive(field);

/** All that is kept back of the bureau's own files: who may merge is for every reviewer to see. */
export const isSensitive = (field: z.ZodType): boolean => field.meta()?.sensitive === true;

/** By its name, title, number …: personal data masked, and cut. */
export const nameOfItem: Naming = (item) => shown(itemName(item));
