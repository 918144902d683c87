import type { ReactNode } from "react";
import styles from "./Notice.module.css";

/** Something the reader should know, said once: `status` politely, `alert` at once. */
export function Notice({ kind = "status", children }: { kind?: "status" | "alert"; children: ReactNode }) {
  return (
    <div role={kind} className={styles[kind]}>
      {children}
    </div>
  );
}
