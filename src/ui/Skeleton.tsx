import styles from "./Skeleton.module.css";

/** The shape of text that is on its way. */
export function SkeletonLines({ lines = 3 }: { lines?: number }) {
  return (
    <div className={styles.lines} aria-hidden="true">
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} className={styles.line} />
      ))}
    </div>
  );
}

/** The shape of a picture that is on its way. */
export function SkeletonPicture() {
  return <div className={styles.picture} aria-hidden="true" />;
}
