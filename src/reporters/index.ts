/** Reporters for machines and pages, by name. The console's depends on the terminal and stands apart. */
import type { Reporter } from './report.ts';

export const REPORTERS: Readonly<Record<string, Reporter>> = {};
