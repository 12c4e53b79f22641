/** The browser's own question before the window is closed or another page opened: it cannot be worded. */
import { useLayoutEffect } from 'preact/hooks';

/** Asked while `isLost` says that something would be lost. The function must stay the same from drawing to drawing. */
export function useUnloadQuestion(isLost: () => boolean): void {
  useLayoutEffect(() => {
    const ask = (event: BeforeUnloadEvent) => isLost() && event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isLost]);
}
