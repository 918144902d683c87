import type { ReactNode } from "react";
import styles from "./device.module.css";

interface Props {
  title: string;
  text?: string;
  /** What came of the last thing that was pressed here. */
  said?: string;
  children: ReactNode;
}

/** One subject of the settings, under a rule of its own. */
export function Part({ title, text, said = "", children }: Props) {
  return (
    <section className={styles.part} aria-label={title}>
      <h2 className={styles.title}>{title}</h2>
      {text && <p className={styles.text}>{text}</p>}
      {children}
      <p role="status" className={styles.said}>
        {said}
      </p>
    </section>
  );
}
