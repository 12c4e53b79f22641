/** Finding and making elements. Text only ever becomes text: nothing here parses HTML. */

/**
 * The element under `root` that the page must have.
 * @throws Error naming the selector: page and script do not belong together.
 */
export function need<Kind extends Element>(root: ParentNode, selector: string, kind: new () => Kind): Kind {
  const found = root.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`no ${selector}`);
  return found;
}

/** Makes an element with attributes and children; a text becomes a text node. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** A button that does something. */
export function makeButton(
  className: string,
  act: () => void,
  ...children: readonly (Node | string)[]
): HTMLButtonElement {
  const button = make('button', { type: 'button', class: className }, ...children);
  button.addEventListener('click', act);
  return button;
}

/** A drawing of one line in a square, hidden from readers of text. */
export function makeIcon(path: string, size: number): SVGSVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const line = document.createElementNS(space, 'path');
  const svg = document.createElementNS(space, 'svg');
  const set = (element: SVGElement, attributes: Readonly<Record<string, string>>) => {
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  };
  set(line, { d: path, fill: 'none', stroke: 'currentColor', 'stroke-width': '1.75' });
  set(svg, { width: `${size}`, height: `${size}`, viewBox: `0 0 ${size} ${size}`, 'aria-hidden': 'true' });
  svg.append(line);
  return svg;
}

/** Whether the focus was somewhere and is nowhere now, what had it being gone or hidden: it must be put somewhere. */
export function lostFocus(before: Element | null): boolean {
  const now = document.activeElement;
  const nowhere = now === null || now === document.body || now.closest('[hidden]') !== null;
  return nowhere && before !== null && before !== document.body;
}
