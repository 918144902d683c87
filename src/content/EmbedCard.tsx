import { use, useContext, useState } from "react";
import type { Embed } from "#domain/body.ts";
import { storyStrings as words } from "#strings/story.ts";
import { Button } from "#ui/Button.tsx";
import { PressContext } from "#ui/press.ts";
import styles from "./EmbedCard.module.css";
import { EmbedPermissionsContext } from "./embedPermissions.ts";
import { parseUrl } from "./parseUrl.ts";

interface Props {
  embed: Embed;
  /** The `rel` of the link to the provider. */
  outsideRel: string;
}

/**
 * Something of another site, named and not yet asked for: nothing goes to the provider before the reader says so. It may
 * stand within a line of text, so it is made of nothing that may not.
 */
export function EmbedCard({ embed, outsideRel }: Props) {
  const { allowedProviders, onAllow } = useContext(EmbedPermissionsContext);
  const [isPressed, setIsPressed] = useState(false);
  const { provider, src, title, link } = embed;
  const host = hostToAsk(src);
  if (host !== null && (isPressed || allowedProviders.has(host))) return <Frame embed={embed} isPressed={isPressed} />;
  const allow = (host: string) => {
    setIsPressed(true);
    onAllow(host);
  };
  return (
    <span className={styles.card} style={use(PressContext) ? undefined : boxOf(embed, "minBlockSize")}>
      <strong className={styles.provider}>{provider}</strong>
      {title && <span className={styles.title}>{title}</span>}
      {host !== null && (
        <>
          <span className={styles.note}>{words.learns(provider)}</span>
          <span className={styles.choices}>
            <Button onClick={() => setIsPressed(true)}>{words.loadFrom(provider)}</Button>
            <Button plain onClick={() => allow(host)}>
              {words.alwaysAllow(provider)}
            </Button>
          </span>
        </>
      )}
      <a className={styles.link} href={link} rel={outsideRel}>
        {words.openOn(provider)}
      </a>
    </span>
  );
}

/** It may run its own scripts on its own origin and open what a reader presses; it may not lead this page elsewhere. */
const rights = "allow-scripts allow-same-origin allow-popups allow-presentation";

function Frame({ embed, isPressed }: { embed: Embed; isPressed: boolean }) {
  const { provider, src, title } = embed;
  return (
    <iframe
      className={styles.frame}
      style={boxOf(embed, "blockSize")}
      src={src}
      title={title || provider}
      sandbox={rights}
      referrerPolicy="strict-origin-when-cross-origin"
      loading={isPressed ? "eager" : "lazy"}
      allow="fullscreen; picture-in-picture; encrypted-media"
      // The button that had the focus is gone.
      ref={(frame) => void (isPressed && frame?.focus())}
    />
  );
}

/** The same room before and after it is loaded, where the story says how much. */
function boxOf({ ratio, height }: Embed, side: "blockSize" | "minBlockSize") {
  if (ratio) return { aspectRatio: ratio, ...(side === "blockSize" && { blockSize: "auto" }) };
  return height ? { [side]: `${height}px` } : undefined;
}

/** Null for a frame of this very origin, which its sandbox could not hold: that one is only linked to. */
function hostToAsk(src: string): string | null {
  const url = parseUrl(src);
  return url?.protocol === "https:" && url.origin !== globalThis.location?.origin ? url.host : null;
}
