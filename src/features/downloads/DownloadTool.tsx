import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { sectionDownload, wholeEdition } from "#domain/download.ts";
import { storageErrorReason } from "#storage/StorageError.ts";
import { downloadStrings as words } from "#strings/downloads.ts";
import { DownloadOfferView } from "./DownloadOfferView.tsx";
import styles from "./DownloadTool.module.css";
import { DownloadView } from "./DownloadView.tsx";
import { downloadsQuery, offersQuery } from "./queries.ts";

/** What does the work comes with the first press: most readers of a section take nothing along. */
type Work = (actions: typeof import("./downloads.ts")) => Promise<void>;

interface Props {
  /** By its slug; null: the whole edition. */
  section: string | null;
  /** Where several stand below each other, each says its title. */
  showTitle?: boolean;
}

/** Offers a download, shows how far it is, and does what the reader wants with it. Where nothing is offered there is nothing. */
export function DownloadTool({ section, showTitle = false }: Props) {
  const name = section === null ? wholeEdition : sectionDownload(section);
  const offer = useQuery(offersQuery).data?.find((one) => one.name === name);
  const held = useQuery(downloadsQuery).data;
  const download = held?.find((one) => one.name === name);
  const edition = held?.find((one) => one.name === wholeEdition && one.state === "complete");
  const isInEdition = edition !== undefined && (edition.withPictures || offer?.pictureBytes === 0);
  const { problem, act } = useActions();
  const place = useRef<HTMLDivElement>(null);
  // The pressed word goes away: the focus waits where it was.
  const press = (work: Work, failure?: string) => {
    place.current?.focus();
    void act(work, failure);
  };
  if (!offer && !download) return null;
  return (
    <div ref={place} tabIndex={-1} className={styles.place}>
      {showTitle && (
        <h3 className={styles.title}>{section === null ? words.wholeEdition : (download ?? offer)?.title}</h3>
      )}
      {download ? (
        <DownloadView
          download={download}
          offer={offer}
          onPause={() => press(({ pauseDownload }) => pauseDownload(name))}
          onResume={() => press(({ resumeDownload }) => resumeDownload(name))}
          onAddPictures={() => offer && press(({ startDownload }) => startDownload(offer, true))}
          onRemove={() => press(({ removeDownload }) => removeDownload(name), words.notRemoved)}
        />
      ) : (
        offer &&
        (isInEdition ? (
          <p className={styles.line}>{words.withEdition}</p>
        ) : (
          <DownloadOfferView
            offer={offer}
            label={showTitle ? words.start : words.startThis[section === null ? "edition" : "section"]}
            onStart={(withPictures) => press(({ startDownload }) => startDownload(offer, withPictures))}
          />
        ))
      )}
      <p role="alert" className={styles.problem}>
        {problem}
      </p>
    </div>
  );
}

/** Does what was pressed, shows at once what came of it, and says that nothing did, or why. */
function useActions() {
  const client = useQueryClient();
  const [problem, setProblem] = useState("");
  const act = async (work: Work, failure?: string) => {
    setProblem("");
    const refresh = () => client.invalidateQueries({ queryKey: downloadsQuery.queryKey });
    const working = import("./downloads.ts").then(work);
    working.catch((error: unknown) => setProblem(failure ?? words.notKept[storageErrorReason(error)]));
    await working.catch(() => undefined);
    await refresh();
  };
  return { problem, act };
}
