import { useSyncExternalStore } from "react";
import { offlineStrings } from "#strings/offline.ts";
import { useSite } from "#ui/siteSettings.ts";
import { hearAsOf, readAsOf } from "./asOf.ts";
import { useConnection } from "./connection.ts";
import { formatMoment } from "./formatMoment.ts";
import styles from "./notices.module.css";

/** Says, once and quietly, that the connection went, and that it came back; and from when what is shown is, where nobody confirmed it. */
export function ConnectionNotice() {
  const connection = useConnection();
  const asOf = useSyncExternalStore(hearAsOf, readAsOf);
  const { language } = useSite();
  const since = asOf === null ? "" : formatMoment(asOf, language);
  const text = {
    lost: since ? offlineStrings.lostAsOf(since) : offlineStrings.connectionLost,
    returned: offlineStrings.connectionBack,
    steady: since ? offlineStrings.asOf(since) : "",
  }[connection];
  return (
    <div role="status" className={styles.place}>
      {text && <p className={styles.notice}>{text}</p>}
    </div>
  );
}
