import { strings } from "#strings/strings.ts";
import styles from "./Layout.module.css";

/** The version link where no script runs: the address itself says that the desktop version is shown, by the name of the page in it. */
export function PrintedVersionLinks() {
  return (
    <>
      <a href="#desktop-version" className={styles.toDesktop}>
        {strings.exitMobile}
      </a>
      <a href="#mobile-version" className={styles.toMobile}>
        {strings.goToMobile}
      </a>
    </>
  );
}
