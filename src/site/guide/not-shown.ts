/** What of a record is never published, as labels: the outermost fields that are internal. */
import { allianceDictionary } from '#src/publication/data-dictionary.ts';

export function internalLabels(): readonly string[] {
  const internal = allianceDictionary()
    .flatMap(({ fields }) => fields)
    .filter((field) => !field.public);
  const outermost = internal.filter(
    ({ path }) =>
      !internal.some((other) => [`${other.path}.`, `${other.path}[]`].some((above) => path.startsWith(above))),
  );
  return [...new Set(outermost.map(({ label }) => label))];
}
