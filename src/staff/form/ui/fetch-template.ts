/** The bureau's annexes, fetched when a paper is asked for, and what is said where one cannot be filled in. */
import { BadTemplate } from '#src/registry/templates/package.ts';
import type { Paper } from '#src/registry/registry.ts';
import { link } from '#src/views/link.ts';
import { templateAddress } from '#src/views/template-address.ts';
import { hasTemplate } from './has-template.ts';
import type { OutputInput } from './outputs.ts';

const KEPT = '已填的内容没有丢，也可以先保存登记文件。';

/**
 * A paper made from the annex of the record's notice, or from none where the bureau has published none.
 * @throws Error with a Chinese sentence and the way out.
 */
export async function withTemplate<Made>(
  input: OutputInput,
  paper: Paper,
  make: (template: Uint8Array | undefined) => Promise<Made>,
): Promise<Made> {
  const { batch } = input.record.value;
  const template = hasTemplate(input, paper) ? await fetched(templateAddress(String(batch), paper)) : undefined;
  return make(template).catch((error: unknown) => {
    if (!(error instanceof BadTemplate)) throw error;
    throw new Error(`通知的附件模板填不了（${error.message}）。刷新网页再试；还是这样，请告诉收件部门。${KEPT}`);
  });
}

async function fetched(address: `/${string}`): Promise<Uint8Array> {
  const response = await fetch(link(address)).catch(() => undefined);
  const bytes = response?.ok ? await response.arrayBuffer().catch(() => undefined) : undefined;
  if (bytes) return new Uint8Array(bytes);
  throw new Error(`通知的附件模板没有取到，要联网才能照它填写。联网后再点一次；${KEPT}`);
}
