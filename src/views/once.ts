/** Work over a whole register that many pages ask for is done once. */

/** The function, remembering what it made of each thing for as long as that thing lives. Neither may be changed afterwards. */
export function once<From extends object, Made>(make: (from: From) => Made): (from: From) => Made {
  const made = new WeakMap<From, { value: Made }>();
  return (from) => {
    const known = made.get(from) ?? { value: make(from) };
    made.set(from, known);
    return known.value;
  };
}
