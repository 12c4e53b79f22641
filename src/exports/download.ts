/** A file the site offers besides its pages. */
import type { PublicRegistry } from '#src/publication/public-registry.ts';
import type { Endpoint } from './api.ts';

/** Bytes, a text, or the parts of a long one, which can be read more than once. */
export type Content = Promise<Uint8Array> | string | Iterable<string>;

/** One file. Its title says what it is. */
export interface Download extends Endpoint {
  /** What it holds and what it does not; empty where the title says it all. */
  holds?: string;
  /** How people call its format. */
  format: string;
  /** Media type. */
  type: string;
  make: (registry: PublicRegistry) => Content;
}

/** Media type of workbooks. */
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
