import { offersDownloads } from "#sources/offersDownloads.ts";
import { latePart } from "#ui/latePart.ts";
import { WhenNear } from "#ui/WhenNear.tsx";
import styles from "./page.module.css";

const part = latePart(async () => (await import("#features/downloads/DownloadTool.tsx")).DownloadTool);

/** Where a section (by its slug), or the whole edition (null), can be taken along: the place is reserved, the code comes with the reader. */
export function DownloadPart({ section }: { section: string | null }) {
  if (!offersDownloads) return null;
  return (
    <div className={styles.tool}>
      <WhenNear part={part} skeleton={null}>
        {(DownloadTool) => <DownloadTool key={section} section={section} />}
      </WhenNear>
    </div>
  );
}
