import { trapField } from "#domain/comment.ts";

/** Whether the field that no person sees was filled in; it is empty afterwards, for a person whose browser was too helpful. */
export function emptyTrap(form: HTMLFormElement): boolean {
  const field = form.elements.namedItem(trapField);
  if (!(field instanceof HTMLInputElement) || field.value === "") return false;
  field.value = "";
  return true;
}
