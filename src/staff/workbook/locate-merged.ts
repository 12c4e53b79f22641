/** Where something of a merged record stands in the workbook: its items may have other places there, or none. */
import type { DataPath } from '#schemas/shape.ts';
import type { Plain } from '#src/registry/gate/structure.ts';
import type { Source } from '#src/registry/source.ts';
import type { BookEntry } from './read-book.ts';
import type { Merged } from './three-way.ts';

/** A source that leads to the cells of the workbook; to the record's own row where only the register has something. */
export function locateMerged({ source, place }: BookEntry, { value, places }: Merged): Source {
  return {
    file: source.file,
    locate: (path) => {
      const there: DataPath[number][] = [];
      let at: Plain | undefined = value;
      for (const step of path) {
        at = typeof at === 'object' ? (at as Record<string | number, Plain>)[step] : undefined;
        const index = typeof step === 'number' && typeof at === 'object' ? places.get(at) : undefined;
        if (typeof step === 'number' && typeof at === 'object' && index === undefined) return place.id;
        there.push(index ?? step);
      }
      return source.locate(there);
    },
  };
}
