/** The rules of the register this build publishes; described, and their examples judged, once a build. */
import { readFixtures } from '#src/eligibility/rules/fixtures.ts';
import { publication } from './load-publication.ts';
import { describeRules, type PublicRules } from './public-rules.ts';

let described: PublicRules | undefined;

/** Every rule and check. The examples are part of the code, not of the data: they are read where the build runs. */
export function publicRules(): PublicRules {
  described ??= describeRules(publication(), readFixtures(process.cwd()));
  return described;
}
