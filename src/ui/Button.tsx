import type { ComponentProps } from "react";
import styles from "./Button.module.css";

/** `plain` is a quiet word one can press; without it, the one thing to do. */
export function Button({
  plain = false,
  className,
  type = "button",
  ...rest
}: ComponentProps<"button"> & { plain?: boolean }) {
  return (
    <button
      type={type}
      className={[plain ? styles.plain : styles.button, className].filter(Boolean).join(" ")}
      {...rest}
    />
  );
}
