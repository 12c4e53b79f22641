import { afterEach, expect, test, vi } from 'vitest';
import { copyText } from './copy-text.ts';

afterEach(() => void vi.unstubAllGlobals());

const inBrowser = (secure: boolean, navigator: object) => {
  vi.stubGlobal('isSecureContext', secure);
  vi.stubGlobal('navigator', navigator);
};

test('what is copied is on the clipboard, and a refusal is told', async () => {
  const writeText = vi.fn().mockResolvedValueOnce(undefined).mockRejectedValueOnce(new DOMException('refused'));
  inBrowser(true, { clipboard: { writeText } });
  expect(await copyText('name: 甲\n')).toBe(true);
  expect(writeText).toHaveBeenCalledWith('name: 甲\n');
  expect(await copyText('name: 甲\n')).toBe(false);
});

test('inside an organisation, by http, there is no clipboard: that is told, and nothing breaks', async () => {
  inBrowser(false, {});
  expect(await copyText('name: 甲\n')).toBe(false);
});
