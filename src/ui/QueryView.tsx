import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { FailureView } from "./FailureView.tsx";

interface Props<T> {
  query: UseQueryResult<T>;
  /** The shape of what comes. */
  skeleton: ReactNode;
  isEmpty?: (data: T) => boolean;
  empty?: ReactNode;
  /** What else to offer when nothing came, e.g. what is kept on the device. */
  failure?: (error: Error) => ReactNode;
  children: (data: T) => ReactNode;
}

/** The five faces of a query. What is there is shown even when refreshing it failed. */
export function QueryView<T>({ query, skeleton, isEmpty, empty, failure, children }: Props<T>) {
  if (query.data !== undefined) return isEmpty?.(query.data) ? empty : children(query.data);
  if (query.error)
    return failure?.(query.error) ?? <FailureView error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <div aria-busy="true" role="status">
      {skeleton}
    </div>
  );
}
