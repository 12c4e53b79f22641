/** The register as the JSON API gives it. */
import { readFileSync } from 'node:fs';

const read = (name) => JSON.parse(readFileSync(`${process.env.PEER_DATA}/${name}.json`, 'utf8'));

export default () => {
  const { alliances } = read('alliances');
  const nameOf = Object.fromEntries(alliances.map(({ id, name }) => [id, name]));
  return { alliances, organisations: read('organisations').organisations, nameOf };
};
