/** All examples by family, for what must hold of each. */
import { BYTES } from './bytes.ts';
import { CAUSES } from './causes.ts';
import { CHARACTERS } from './characters.ts';
import { DECISIONS } from './decisions.ts';
import { INVALID_LAYOUT } from './invalid-layout.ts';
import { INVALID_BRACKETS } from './invalid-brackets.ts';
import { INVALID_MARKS } from './invalid-marks.ts';
import { BASE_FILES } from './base-files.ts';
import { JOINED_LINES, UNJOINED } from './joined-lines.ts';
import { PLACES } from './places.ts';
import { SITE_FILE } from './site-file.ts';
import { PERSONAL, PUBLIC_REPOSITORY } from './privacy.ts';
import type { Example } from './register.ts';
import { SAMPLES } from './samples.ts';
import { SHAPES } from './shape.ts';
import { PROSE } from './prose.ts';
import { SLIPS } from './slips.ts';
import { SYNTAX } from './syntax.ts';
import { VALUES } from './values.ts';
import { ALLOWED, FORBIDDEN } from './yaml.ts';

export const EXAMPLES: Readonly<Record<string, readonly Example[]>> = {
  bytes: BYTES,
  characters: CHARACTERS,
  slips: SLIPS,
  prose: PROSE,
  joinedLines: JOINED_LINES,
  unjoined: UNJOINED,
  forbidden: FORBIDDEN,
  allowed: ALLOWED,
  syntax: SYNTAX,
  causes: CAUSES,
  invalidLayout: INVALID_LAYOUT,
  invalidBrackets: INVALID_BRACKETS,
  invalidMarks: INVALID_MARKS,
  shapes: SHAPES,
  values: VALUES,
  places: PLACES,
  base: BASE_FILES,
  site: SITE_FILE,
  decisions: DECISIONS,
  samples: SAMPLES,
  personal: PERSONAL,
  public: PUBLIC_REPOSITORY,
};
