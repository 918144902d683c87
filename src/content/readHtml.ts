/**
 * Questions to an element of outside HTML. A form's fields shadow the form's own properties, methods included, so every
 * question is put by way of the prototype.
 */
export function attributeOf(element: Element, name: string): string {
  return Element.prototype.getAttribute.call(element, name)?.trim() ?? "";
}

export function hasAttribute(element: Element, name: string): boolean {
  return Element.prototype.hasAttribute.call(element, name);
}

/** All text in an element, whatever it stands in. */
export function textOf(element: Element): string {
  return Reflect.get(Node.prototype, "textContent", element) ?? "";
}

export function closestOf(element: Element, selector: string): Element | null {
  return Element.prototype.closest.call(element, selector);
}

export function allIn(element: Element, selector: string): Element[] {
  return [...Element.prototype.querySelectorAll.call(element, selector)];
}

/** An element without attributes has none of what is asked for below; most are. */
export function isBare(element: Element): boolean {
  return !Element.prototype.hasAttributes.call(element);
}

const none: readonly string[] = [];

export function classesOf(element: Element): readonly string[] {
  const names = isBare(element) ? "" : attributeOf(element, "class");
  return names === "" ? none : names.split(/\s+/);
}

export function hasClass(element: Element | null, name: string): boolean {
  return element !== null && classesOf(element).includes(name);
}

/** The name that `quietMarkup` gives the attribute. */
const quietStyle = "data-style";

/** The value of a declaration in the `style` attribute, lower case; empty where there is none. */
export function styleOf(element: Element, property: string): string {
  const style = isBare(element) ? "" : attributeOf(element, quietStyle);
  if (style === "") return "";
  const declaration = style
    .split(";")
    .find(
      (part) =>
        part.trimStart().toLowerCase().startsWith(`${property}:`) ||
        part.trimStart().toLowerCase().startsWith(`${property} :`),
    );
  return (
    declaration
      ?.slice(declaration.indexOf(":") + 1)
      .replace(/!important/i, "")
      .trim() ?? ""
  );
}

/** Pixels from an attribute such as `width`; 0 where it says none. */
export function pixelsOf(element: Element, name: string): number {
  const [, number = "0"] = /^(\d{1,5})(?:\.\d+)?(?:px)?$/.exec(attributeOf(element, name)) ?? [];
  return Number(number);
}
