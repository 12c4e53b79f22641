/** Records → JSON for machines: versioned, described at /data/. */
import type { PublicRecord, PublicRegistry } from '#src/publication/public-registry.ts';

/** Version of the JSON's shape; it grows when a field changes its meaning or goes. */
export const JSON_VERSION = 1;

/** One record as machines read it: the public fields of the file, where it stands, and the answer to each clause. */
export function recordToJson({
  id,
  alliance,
  district,
  industry,
  stage,
  standing,
  listed,
  judgedOn,
  verdicts,
}: PublicRecord) {
  return {
    id,
    ...alliance,
    district: { id: district.id, name: district.name, authority: district.authority },
    industry: { id: industry.id, name: industry.name, kind: industry.kind },
    stage,
    standing,
    listed: listed ?? null,
    judgedOn,
    verdicts: verdicts.map(({ clause, citation, rule, strength, status, basis }) => ({
      clause,
      citation: citation ?? null,
      rule,
      strength,
      status,
      basis,
    })),
  };
}

/**
 * All records, with the day the publication stands for; one record a line, so that a change is a change of lines. In
 * parts that follow each other and are made as they are read: the whole is more than memory should hold twice.
 */
export function toJson(registry: PublicRegistry): Iterable<string> {
  return { [Symbol.iterator]: () => partsOf(registry) };
}

function* partsOf({ asOf, site, sample, records }: PublicRegistry): Generator<string> {
  const listed = records.filter(({ standing }) => standing === '在册').length;
  const head = {
    version: JSON_VERSION,
    name: site.name,
    publisher: site.bureau,
    asOf,
    sample,
    count: records.length,
    listed,
  };
  yield `${JSON.stringify(head, null, 1).slice(0, -2)},\n "alliances": [`;
  for (const [i, record] of records.entries()) yield `${i > 0 ? ',' : ''}\n${JSON.stringify(recordToJson(record))}`;
  yield '\n ]\n}\n';
}
