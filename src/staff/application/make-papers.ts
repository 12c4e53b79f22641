/** The papers of the notice, from the bureau's own annexes where the register has them, else as this system lays them out. */
import { applicationDocument } from './application-document.ts';
import type { ApplicationInput } from './application-input.ts';
import { fillDocument } from './template/fill-document.ts';

/**
 * 建设申请书.
 * @throws BadTemplate
 */
export const makeApplicationPaper = (input: ApplicationInput, template: Uint8Array | undefined) =>
  template ? fillDocument(template, input) : applicationDocument(input);
