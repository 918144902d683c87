import { Link } from "#ui/Link.tsx";
import type { Download, DownloadOffer } from "#domain/download.ts";
import { paths } from "#paths.ts";
import { downloadStrings as words } from "#strings/downloads.ts";
import { Button } from "#ui/Button.tsx";
import { formatBytes } from "#ui/formatBytes.ts";
import { useSite } from "#ui/siteSettings.ts";
import { DownloadMoment } from "./DownloadMoment.tsx";
import styles from "./DownloadTool.module.css";
import { haltedBy } from "./halt.ts";
import { isUnderWay } from "./queries.ts";

interface Props {
  download: Download;
  /** What the paper offers under that name now; undefined where nobody knows. */
  offer: DownloadOffer | undefined;
  onPause: () => void;
  onResume: () => void;
  onAddPictures: () => void;
  onRemove: () => void;
}

/** How far a download is, and what can be done about it. */
export function DownloadView({ download, offer, onPause, onResume, onAddPictures, onRemove }: Props) {
  const { language } = useSite();
  const { title, state, done } = download;
  const isMoving = isUnderWay(download) && !haltedBy();
  const isComplete = state === "complete";
  const isOutdated = isComplete && offer !== undefined && offer.hash !== download.hash;
  const morePictures = isComplete && !download.withPictures ? (offer?.pictureBytes ?? 0) : 0;
  return (
    <>
      {!isComplete && <Progress download={download} />}
      <div className={styles.line}>
        <p role="status" className={styles.facts}>
          {isComplete ? <CompleteWords download={download} isOutdated={isOutdated} /> : sayState(download)}
        </p>
        {!isComplete && done.bytes > 0 && (
          <span className={styles.count}>
            {words.progress(formatBytes(done.bytes, language), formatBytes(download.total.bytes, language))}
          </span>
        )}
        <span className={styles.actions}>
          {isMoving && <Action label={words.pause} onClick={onPause} />}
          {!isMoving && <Action label={labelOfResume(state, isOutdated)} onClick={onResume} />}
          {morePictures > 0 && (
            <Action label={words.addPictures(formatBytes(morePictures, language))} onClick={onAddPictures} />
          )}
          {!isMoving && <Action label={words.remove} about={words.removeOf(title)} onClick={onRemove} />}
          {state === "full" && (
            <Link className={styles.way} to={paths.settings}>
              {words.freeRoom}
            </Link>
          )}
        </span>
      </div>
    </>
  );
}

function Action({ label, about, onClick }: { label: string; about?: string; onClick: () => void }) {
  return (
    <Button plain aria-label={about} onClick={onClick}>
      {label}
    </Button>
  );
}

function Progress({ download: { title, done, total } }: { download: Download }) {
  return (
    <progress
      className={styles.progress}
      aria-label={words.downloading(title)}
      max={Math.max(1, total.bytes)}
      value={Math.min(done.bytes, total.bytes)}
    />
  );
}

function CompleteWords({ download, isOutdated }: { download: Download; isOutdated: boolean }) {
  const { language } = useSite();
  return (
    <>
      {words.onDevice}: {words.about(download.stories, formatBytes(download.total.bytes, language))}.{" "}
      {download.completedAt && <DownloadMoment value={download.completedAt} />} {isOutdated && words.changed}
    </>
  );
}

function sayState({ state, hash }: Download): string {
  const halt = haltedBy();
  if (halt) return halt === "full" ? words.says.full : words.says.unavailable;
  if (state === "complete") return words.onDevice;
  return state === "running" && hash === "" ? words.beginning : words.says[state];
}

function labelOfResume(state: Download["state"], isOutdated: boolean): string {
  if (state === "complete") return isOutdated ? words.update : words.lookForChanges;
  return state === "paused" ? words.resume : words.tryAgain;
}
