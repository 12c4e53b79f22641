/** What a command says of the bureau's annex that it fills in, and where it cannot. */
import type { DataFile } from '#src/registry/read.ts';
import { BadTemplate } from '#src/registry/templates/package.ts';
import { layoutInWords } from '#src/staff/application/layout-in-words.ts';
import { CannotRun } from './command.ts';

/** Whose layout a paper has. */
export const layoutTold = (template: DataFile | undefined): string =>
  `${layoutInWords(template !== undefined)}${template ? `：${template.path}` : '；纸上不印这句话'}`;

/** Says in one sentence why a template cannot be used; anything else is no matter of the template. */
export const templateRefused =
  (template: DataFile | undefined) =>
  (error: unknown): never => {
    if (!(error instanceof BadTemplate)) throw error;
    throw new CannotRun(`${template?.path ?? ''} 用不了：${error.message}`);
  };
