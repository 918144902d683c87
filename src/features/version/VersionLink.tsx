import type { MouseEvent } from "react";
import { useLocation } from "react-router-dom";
import { strings } from "#strings/strings.ts";
import { announce } from "#ui/announcer.ts";
import { chooseVersion, useVersion } from "./version.ts";
import styles from "./VersionLink.module.css";

/** *Exit mobile version* and, where the reader did, *Go to mobile version*: one link, so that focus stays on it. */
export function VersionLink() {
  const state = useVersion();
  const { pathname } = useLocation();
  if (state === "desktop") return null;
  const onMobile = state === "mobile";

  const switchVersion = (event: MouseEvent<HTMLAnchorElement>) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    const link = event.currentTarget;
    chooseVersion(onMobile ? "desktop" : "mobile");
    announce(onMobile ? strings.desktopShown : strings.mobileShown);
    // The reader's place is this link, below the last line of the page. A changed viewport is laid out in the next frame, its
    // scroll position settles in the one after.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => link.scrollIntoView({ block: "end", behavior: "instant" })),
    );
  };

  return (
    <a
      className={styles.link}
      href={onMobile ? "?noamp=mobile" : pathname}
      {...(onMobile ? { rel: "nofollow" } : {})}
      onClick={switchVersion}
    >
      {onMobile ? strings.exitMobile : strings.goToMobile}
    </a>
  );
}
