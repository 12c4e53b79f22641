/** Reporters for machines and pages, by name. The console's depends on the terminal and stands apart. */
import { githubReporter } from './github.ts';
import { jsonReporter } from './json.ts';
import { markdownReporter } from './markdown.ts';
import type { Reporter } from './report.ts';
import { sarifReporter } from './sarif.ts';

export const REPORTERS: Readonly<Record<string, Reporter>> = {
  github: githubReporter,
  json: jsonReporter,
  markdown: markdownReporter,
  sarif: sarifReporter,
};
