import { QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { MemoryRouter } from "react-router-dom";
import { createQueryClient } from "#app/queryClient.ts";
import { Comments } from "#features/comments/Comments.tsx";
import type { Paper } from "./paper.ts";

/** The story whose comments these are. */
export const articleId = 7;

interface Story {
  isOpen?: boolean;
  /** Where the story stands on a site of its own. */
  originalUrl?: string;
}

/** The comments below a story, and the form. */
export function renderComments({ isOpen = true, originalUrl }: Story = {}) {
  const show = (
    <QueryClientProvider client={createQueryClient()}>
      <MemoryRouter>
        <Comments articleId={articleId} open={isOpen} originalUrl={originalUrl} />
      </MemoryRouter>
    </QueryClientProvider>
  );
  return { ...render(show), user: userEvent.setup() };
}

/** A comment as the service lists it: `id` in answer to `parent`. */
export const commentWire = (id: number, parent = 0) => ({
  id,
  parent,
  author_name: `Reader ${id}`,
  author_url: id % 2 ? "https://example.org/" : "",
  date_gmt: `2023-09-26T10:${String(id).padStart(2, "0")}:00`,
  content: { rendered: `<p>Text ${id}</p>` },
});

/** What the service lists, and what it answers to a comment. */
export function listComments(
  paper: Paper,
  comments: object[],
  onPost: (request: Request) => Response | Promise<Response> = () => Response.error(),
) {
  const headers = { "X-WP-TotalPages": "1" };
  paper.answer("/wp-json/wp/v2/comments", (request) =>
    request.method === "POST" ? onPost(request) : Response.json(comments, { headers }),
  );
}

export const commentBox = () => screen.getByRole("textbox", { name: "Comment *" });
export const postButton = () => screen.getByRole("button", { name: "Post Comment" });

export function fillComment(text = "Well said.") {
  fireEvent.change(commentBox(), { target: { value: text } });
  fireEvent.change(screen.getByRole("textbox", { name: "Name *" }), { target: { value: "Ada" } });
  fireEvent.change(screen.getByRole("textbox", { name: "Email *" }), { target: { value: "ada@example.org" } });
}
