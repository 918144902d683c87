import { useState } from "react";
import { forgetCommenter, readCommenter, readEmbedProviders, writeEmbedProviders } from "#storage/preferences.ts";
import { deviceStrings as words } from "#strings/device.ts";
import { Button } from "#ui/Button.tsx";
import styles from "./device.module.css";
import { Part } from "./Part.tsx";

/** What the reader let the paper remember; nothing where it remembers nothing. */
export function RememberedPart() {
  const [commenter, setCommenter] = useState(readCommenter);
  const [providers, setProviders] = useState(readEmbedProviders);
  if (!commenter && providers.size === 0) return null;
  const forgetName = () => {
    forgetCommenter();
    setCommenter(null);
  };
  const askAgain = () => {
    writeEmbedProviders(new Set());
    setProviders(new Set());
  };
  return (
    <Part title={words.remembered}>
      {commenter && (
        <div className={styles.prose}>
          <p>{words.commenter(commenter.name)}</p>
          <Button plain onClick={forgetName}>
            {words.forgetCommenter}
          </Button>
        </div>
      )}
      {providers.size > 0 && (
        <div className={styles.prose}>
          <p>{words.embeds([...providers].join(", "))}</p>
          <Button plain onClick={askAgain}>
            {words.forgetEmbeds}
          </Button>
        </div>
      )}
    </Part>
  );
}
