/** What one layer of the house may import. */

/** A layer → folders (or packages) it may import from. Files are judged by their first matching entry. */
export interface Layer {
  folder: string;
  may: readonly string[];
  packages?: readonly string[];
}
