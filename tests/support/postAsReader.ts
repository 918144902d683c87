import { fireEvent, screen } from "@testing-library/react";

/** Where a comment is written. */
export const box = () => screen.findByRole("textbox", { name: /^Comment/ });

/** Writes a comment below the story that is open, and sends it off. */
export async function post(text: string) {
  fireEvent.change(await box(), { target: { value: text } });
  fireEvent.change(screen.getByRole("textbox", { name: /^Name/ }), { target: { value: "Ada Reader" } });
  fireEvent.change(screen.getByRole("textbox", { name: /^Email/ }), { target: { value: "ada@example.org" } });
  fireEvent.click(screen.getByRole("button", { name: "Post Comment" }));
}
