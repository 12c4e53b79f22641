/** Components that are drawn again only when something they are given has changed. */
import { h, type FunctionComponent, type VNode } from 'preact';
import { useRef } from 'preact/hooks';

/** Wraps a component: equal properties, compared one by one and lists item by item, give the drawing there is. */
export function memo<Props extends object>(component: FunctionComponent<Props>): FunctionComponent<Props> {
  return (props: Props) => {
    const last = useRef<{ props: Props; drawing: VNode<Props> } | undefined>(undefined);
    if (!last.current || !sameProps(last.current.props, props)) {
      // The children's slot of Preact's own is no property of ours.
      last.current = { props, drawing: h(component, props as Props & object) as VNode<Props> };
    }
    return last.current.drawing;
  };
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
