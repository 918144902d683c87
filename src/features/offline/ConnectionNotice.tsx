import { strings } from "#strings/strings.ts";
import { useConnection } from "./connection.ts";
import styles from "./notices.module.css";

/** Says quietly that the connection went, and that it came back. */
export function ConnectionNotice() {
  const connection = useConnection();
  return (
    <div role="status" className={styles.place}>
      {connection === "lost" && <p className={styles.notice}>{strings.offline.connectionLost}</p>}
      {connection === "returned" && <p className={styles.notice}>{strings.offline.connectionBack}</p>}
    </div>
  );
}
