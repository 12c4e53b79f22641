/** 建设申请书, from the bureau's own annex where there is one, else as this system lays it out. */
import { applicationDocument } from './application-document.ts';
import type { ApplicationInput } from './application-input.ts';
import { fillDocument } from './template/fill-document.ts';

/**
 * The bytes of the Word file; the same input and template give the same bytes.
 * @throws BadTemplate
 */
export const applicationPaper = async (
  input: ApplicationInput,
  template: Uint8Array | undefined,
): Promise<Uint8Array<ArrayBuffer>> => (template ? fillDocument(template, input) : applicationDocument(input));
