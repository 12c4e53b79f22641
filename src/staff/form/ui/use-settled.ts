/** A value that is made anew at each drawing, kept the same object while it says the same. */
import { useRef } from 'preact/hooks';

export function useSettled<Value>(value: Value): Value {
  const last = useRef(value);
  if (told(last.current) !== told(value)) last.current = value;
  return last.current;
}

const told = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) => (inner instanceof Map ? [...inner] : inner));
