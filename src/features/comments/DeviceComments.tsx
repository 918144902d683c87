import { useState } from "react";
import { commentCareStrings as words } from "#strings/commentCare.ts";
import { WhenLoaded } from "#ui/WhenLoaded.tsx";
import styles from "./Comments.module.css";
import { deviceListPart } from "./deviceListPart.ts";

/** What this device keeps of who comments on it, in one place. */
export function DeviceComments() {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles.device} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.device}</summary>
      {isOpen && <WhenLoaded part={deviceListPart}>{(DeviceList) => <DeviceList />}</WhenLoaded>}
    </details>
  );
}
