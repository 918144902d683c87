import { useQuery } from "@tanstack/react-query";
import { sectionOf, wholeEdition } from "#domain/download.ts";
import { offersDownloads } from "#sources/offersDownloads.ts";
import { canKeepFiles } from "#storage/keptCache.ts";
import { deviceStrings as words } from "#strings/device.ts";
import styles from "./DownloadTool.module.css";
import { DownloadTool } from "./DownloadTool.tsx";
import { downloadsQuery, offersQuery } from "./queries.ts";

/** Everything that can be taken along, and everything that was: the whole edition first. */
export function DownloadList() {
  const offers = useQuery(offersQuery);
  const held = useQuery(downloadsQuery);
  const names = [...(offers.data ?? []), ...(held.data ?? [])].map(({ name }) => name);
  if (!canKeepFiles()) return <p className={styles.facts}>{words.cannotKeep}</p>;
  const wholeFirst = [...new Set(names)].sort((a, b) => Number(b === wholeEdition) - Number(a === wholeEdition));
  return (
    <>
      {!offersDownloads && <p className={styles.facts}>{words.nothingOffered}</p>}
      {offers.isError && <p className={styles.facts}>{words.noOffer}</p>}
      <ul className={styles.list}>
        {wholeFirst.map((name) => (
          <li key={name}>
            <DownloadTool section={sectionOf(name)} showTitle />
          </li>
        ))}
      </ul>
    </>
  );
}
