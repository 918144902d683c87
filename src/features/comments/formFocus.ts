/** Ids of the form's parts. No heading of a story and no other part of the page may have the same. */
export const formIds = {
  form: "respond",
  title: "reply-title",
  submit: "comment-form-submit",
  field: {
    content: "comment-form-comment",
    name: "comment-form-author",
    email: "comment-form-email",
    url: "comment-form-url",
  },
} as const;

/** Whether the reader is still at the form, or nowhere in particular (a browser takes focus from a button that is disabled). */
export function isAtForm(): boolean {
  const { activeElement, body } = document;
  return activeElement === null || activeElement === body || isFormFocused();
}

/** Whether the focus is in the form itself. */
export function isFormFocused(): boolean {
  return Boolean(document.activeElement?.closest(`#${formIds.form}`));
}

export function focusById(id: string): void {
  document.getElementById(id)?.focus();
}

/** After a refusal: to the first field that has an error, else back to the button; not away from somebody who went on reading. */
export function focusRefusal(): void {
  if (!isAtForm()) return;
  const field = document.querySelector<HTMLElement>(`#${formIds.form} [aria-invalid="true"]`);
  if (field) field.focus();
  else focusById(formIds.submit);
}
