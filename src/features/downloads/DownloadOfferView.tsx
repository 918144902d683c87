import { useState } from "react";
import type { DownloadOffer } from "#domain/download.ts";
import { downloadStrings as words } from "#strings/downloads.ts";
import { Button } from "#ui/Button.tsx";
import { formatBytes } from "#ui/formatBytes.ts";
import { useSite } from "#ui/siteSettings.ts";
import styles from "./DownloadTool.module.css";
import { savesData } from "./savesData.ts";

interface Props {
  offer: DownloadOffer;
  label: string;
  onStart: (withPictures: boolean) => void;
}

/** What may be taken along, and what it costs. A reader who saves data is offered the words alone. */
export function DownloadOfferView({ offer, label, onStart }: Props) {
  const { language } = useSite();
  const [withPictures, setWithPictures] = useState(() => !savesData());
  const { title, stories, bytes, pictureBytes } = offer;
  return (
    <div className={styles.line}>
      <Button
        plain
        className={styles.start}
        aria-label={`${label}: ${title}`}
        onClick={() => onStart(withPictures && pictureBytes > 0)}
      >
        {label}
      </Button>
      <span className={styles.facts}>{words.about(stories, formatBytes(bytes, language))}</span>
      {pictureBytes > 0 && (
        <label className={styles.choice}>
          <input type="checkbox" checked={withPictures} onChange={({ target }) => setWithPictures(target.checked)} />{" "}
          {words.withPictures(formatBytes(pictureBytes, language))}
        </label>
      )}
    </div>
  );
}
