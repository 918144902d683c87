declare global {
  interface Window {
    /** Of what was sought last to be pressed: whether a press has reached it. */
    isPressed?: boolean;
  }
}

/** What is looked for: by its role, and by its name or, without one, by its words. */
export type Role = "link" | "button" | "heading" | "textbox" | "searchbox" | "paragraph" | "status";

/** The elements that bear each role on our pages. */
const selectors: Record<Role, string> = {
  link: "a[href]",
  button: "button",
  heading: "h1, h2, h3, h4",
  textbox: "textarea, input:is(:not([type]), [type=text], [type=email], [type=url])",
  searchbox: "input[type=search]",
  paragraph: "p",
  status: "[role=status]",
};

/** What `seek` is given in the page, as JSON. */
export interface Sought {
  selector: string;
  pattern: string;
  flags: string;
}

/** A name in a string is the whole name. */
export function sought(role: Role, name: string | RegExp): Sought {
  const { source, flags } = typeof name === "string" ? new RegExp(`^${name.replace(/\W/g, "\\$&")}$`) : name;
  return { selector: selectors[role], pattern: source, flags };
}

/**
 * Runs in the page: the first such element that is shown. One to be pressed is brought to the middle of the window, and given
 * once it stays there and nothing lies over it; `isPressed` tells from then on whether a press reached it.
 */
export async function seek({ selector, pattern, flags }: Sought, toPress: boolean): Promise<Element | null> {
  const name = new RegExp(pattern, flags);
  const nameOf = (element: HTMLElement) => {
    const label = "labels" in element ? (element as HTMLInputElement).labels?.[0]?.textContent : undefined;
    return (element.ariaLabel ?? label ?? element.textContent).trim().replace(/\s+/g, " ");
  };
  const place = (element: Element) => element.getClientRects()[0] ?? new DOMRect();
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

  const shown = [...document.querySelectorAll<HTMLElement>(selector)].filter((element) => element.checkVisibility());
  const found = shown.find((element) => name.test(nameOf(element))) ?? null;
  if (!found || !toPress) return found;
  found.scrollIntoView({ block: "center", behavior: "instant" });
  await frame();
  const before = place(found);
  await frame();
  const { left, top, width, height } = place(found);
  const isStill = before.left === left && before.top === top;
  if (!isStill || !found.contains(document.elementFromPoint(left + width / 2, top + height / 2))) return null;
  window.isPressed = false;
  found.addEventListener("click", () => (window.isPressed = true), { capture: true, once: true });
  return found;
}
