import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Suspense, lazy, useEffect, useState } from "react";
import { useLocation } from "react-router-dom";
import { strings } from "#strings/strings.ts";
import { FailureView } from "#ui/FailureView.tsx";
import { failureKind } from "#ui/failureKind.ts";
import { PageHead } from "#ui/PageHead.tsx";
import { PageTitle } from "#ui/PageTitle.tsx";
import { QueryView } from "#ui/QueryView.tsx";
import { notFoundPart } from "./notFoundPart.ts";

/** Faces that most visits never see, and their code with them. */
const LateNotFound = lazy(async () => ({ default: await notFoundPart.load() }));
const OfflineList = lazy(async () => ({ default: (await import("#features/offline/OfflineList.tsx")).OfflineList }));

interface Props<T> {
  query: UseQueryResult<T>;
  skeleton: ReactNode;
  children: (data: T) => ReactNode;
}

/** A page's main query: what does not exist becomes the not-found page, no connection shows what is on the device. */
export function PageQuery<T>({ query, skeleton, children }: Props<T>) {
  return (
    <>
      {query.isPending && <WhileWaiting />}
      <QueryView
        query={query}
        skeleton={skeleton}
        failure={(error) => {
          const kind = failureKind(error);
          // Nothing is to be waited for where it was printed: what is taken over late could be set anew before.
          const NotFound = notFoundPart.loaded ?? LateNotFound;
          return (
            <Suspense fallback={skeleton}>
              {kind === "not-found" ? (
                <NotFound />
              ) : (
                <>
                  <PageHead title={strings.failures[kind].title} />
                  <FailureView
                    error={error}
                    title={<PageTitle>{strings.failures[kind].title}</PageTitle>}
                    onRetry={() => void query.refetch()}
                  />
                  {kind === "offline" && <OfflineList reason="lost" />}
                  {kind === "broken" && <OfflineList reason="broken" />}
                </>
              )}
            </Suspense>
          );
        }}
      >
        {children}
      </QueryView>
    </>
  );
}

/** A reader who waits has something to read after this long, counted from the opening of the window for its first page. Milliseconds. */
const patience = 1_500;

/** What is on the device, for a reader whose page takes its time. */
function WhileWaiting() {
  const isFirst = useLocation().key === "default";
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), patience - (isFirst ? performance.now() : 0));
    return () => clearTimeout(timer);
  }, [isFirst]);
  return (
    isLong && (
      <Suspense>
        <OfflineList reason="slow" />
      </Suspense>
    )
  );
}
