type Child = Node | string | null | false;

interface Attributes {
  readonly [name: string]: string | boolean | ((event: Event) => void);
}

/** An element with attributes, listeners (`onclick`) and children. Strings become text, never markup. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly (Child | readonly Child[])[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else if (value !== false) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(
    ...children.flat().filter((child): child is Node | string => child !== null && child !== false),
  );
  return element;
}
