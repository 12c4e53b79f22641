/** What must not be overlooked is brought into view when it comes up: on a phone it stands above what is being filled in. */
import { useEffect, useRef } from 'preact/hooks';

/** Moves the page as little as that takes, and only when `urgent` becomes true. */
export function useInView<E extends HTMLElement>(urgent: boolean) {
  const element = useRef<E>(null);
  useEffect(() => {
    if (urgent) element.current?.scrollIntoView({ block: 'nearest' });
  }, [urgent]);
  return element;
}
