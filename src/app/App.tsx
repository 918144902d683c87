import { QueryClientProvider } from "@tanstack/react-query";
import type { QueryClient } from "@tanstack/react-query";
import type { ComponentProps } from "react";
import { useEffect } from "react";
import { RouterProvider } from "react-router-dom";
import { TakeOver } from "#ui/press.ts";
import { pressEarly } from "./pressEarly.ts";

interface Props {
  queryClient: QueryClient;
  router: ComponentProps<typeof RouterProvider>["router"];
}

export function App({ queryClient, router }: Props) {
  useEffect(pressEarly, []);
  return (
    <TakeOver>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} useTransitions={false} />
      </QueryClientProvider>
    </TakeOver>
  );
}
