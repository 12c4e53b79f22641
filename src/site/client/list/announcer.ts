/** Tells readers who do not see the rows how many there are now. */

/** Says the last of several texts, once the reader pauses: a count for every key would be noise. */
export function startAnnouncer(region: HTMLElement): (text: string) => void {
  let timer: number | undefined;
  return (text) => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      region.textContent = text;
    }, 500);
  };
}
