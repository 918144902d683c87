import { act, screen, within } from "@testing-library/react";
import type { RouteObject } from "react-router-dom";
import { beforeEach, expect, test, vi } from "vitest";
import { routes } from "#app/routes.tsx";
import { openPaper } from "#tests/support/paper.ts";
import { renderApp } from "#tests/support/renderApp.tsx";

beforeEach(() => {
  openPaper();
});

/** The paper as it is, with one page more inside its frame. */
function withPage(page: RouteObject): RouteObject[] {
  const [frame] = routes;
  const [inner] = frame?.children ?? [];
  return [{ ...frame, children: [{ ...inner, children: [page, ...(inner?.children ?? [])] }] }] as RouteObject[];
}

test("a page that breaks says so inside the paper's frame, tells whoever looks into the console why, and leads on", async () => {
  const logged = vi.spyOn(console, "error").mockImplementation(() => {});
  const fault = new Error("A planted fault");
  const broken = {
    path: "/broken/",
    Component: () => {
      throw fault;
    },
  };
  const { user, router } = renderApp("/", [], withPage(broken));
  await screen.findByRole("heading", { name: "Seoul brings Tokyo and Beijing back to one table" });
  await act(() => router.navigate("/broken/"));
  expect(await screen.findByRole("heading", { name: "Something went wrong on this page", level: 1 })).toHaveFocus();
  expect(document.title).toBe("Something went wrong on this page – Broadsheet");
  expect(screen.getByText(/It is our fault, not yours/)).toBeVisible();
  expect(screen.queryByText(/A planted fault/)).toBeNull();
  expect(logged.mock.calls.flat()).toContain(fault);
  const main = within(screen.getByRole("main"));
  expect(main.getByRole("button", { name: "Open again" })).toBeVisible();
  expect(main.getByRole("link", { name: "Front page" })).toHaveAttribute("href", "/");
  await user.click(within(screen.getByRole("navigation", { name: "Sections" })).getByRole("link", { name: "World" }));
  expect(await screen.findByRole("heading", { name: "World", level: 1 })).toBeVisible();
});

test("a page that breaks as the first of a visit has the same frame", async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  const loader = () => Promise.reject(new Error("A planted fault"));
  renderApp("/broken/", [], withPage({ path: "/broken/", loader, Component: () => null }));
  expect(await screen.findByRole("heading", { name: "Something went wrong on this page", level: 1 })).toBeVisible();
  const sections = within(screen.getByRole("navigation", { name: "Sections" }));
  expect(await sections.findByRole("link", { name: "World" })).toBeVisible();
});

test("a page whose own code does not come is no fault of the page", async () => {
  const lazy = () => Promise.reject(new TypeError("Failed to fetch dynamically imported module: /assets/LatePage.js"));
  const { router } = renderApp("/", [], withPage({ path: "/late/", lazy }));
  await screen.findByRole("heading", { name: "Seoul brings Tokyo and Beijing back to one table" });
  await act(() => router.navigate("/late/"));
  expect(await screen.findByRole("heading", { name: "No connection", level: 1 })).toHaveFocus();
  expect(screen.getByRole("button", { name: "Try again" })).toBeVisible();
  expect(screen.getByRole("navigation", { name: "Sections" })).toBeVisible();
});
