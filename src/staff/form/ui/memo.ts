/** Components that are drawn again only when something they are given has changed. */
import { h, type Component, type FunctionComponent } from 'preact';

/**
 * Wraps a component: equal properties, compared one by one and lists item by item, leave the drawing there is. The last
 * drawing itself is not kept: it would hold the whole page around it as it was then, each in a chain with the one before.
 */
export function memo<Props extends object>(component: FunctionComponent<Props>): FunctionComponent<Props> {
  return function Memo(this: Component<Props>, props: Props) {
    this.shouldComponentUpdate = (next) => !sameProps(this.props, next);
    return h(component, props as Props & object);
  } as FunctionComponent<Props>;
}

function sameProps(a: object, b: object): boolean {
  const [left, right] = [Object.entries(a), new Map(Object.entries(b))];
  return left.length === right.size && left.every(([name, value]) => sameValue(value, right.get(name)));
}

const sameValue = (a: unknown, b: unknown): boolean =>
  a === b || (Array.isArray(a) && Array.isArray(b) && sameItems(a, b));

/** Whether two lists hold the very same items in the same order. */
export const sameItems = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item, i) => item === b[i]);
