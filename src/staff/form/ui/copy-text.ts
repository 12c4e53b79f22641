/** Puts a text on the clipboard; false where the browser does not let a page do so, as it never does at an address with http. */
export const copyText = async (text: string): Promise<boolean> =>
  isSecureContext &&
  (await navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  ));
