/** The bureau's annexes as templates: which one a command fills in, and what it says where one cannot be used. */
import type { DataFile, DataFolder } from '#src/registry/read.ts';
import { TEMPLATE } from '#src/registry/place.ts';
import { BadTemplate } from '#src/staff/application/template/package.ts';
import { CannotRun } from './command.ts';

/** The template of a batch for a paper; undefined where the bureau has given none. */
export const templateOf = (
  { files }: DataFolder,
  batch: string | undefined,
  paper: 'application' | 'summary',
): DataFile | undefined =>
  files.find(({ path }) => {
    const [, id, kind] = TEMPLATE.exec(path) ?? [];
    return id === batch && kind === paper;
  });

/** Says in one sentence why a template cannot be used; anything else is no matter of the template. */
export const templateRefused =
  (template: DataFile | undefined) =>
  (error: unknown): never => {
    if (!(error instanceof BadTemplate)) throw error;
    throw new CannotRun(`${template?.path ?? ''} 用不了：${error.message}`);
  };
