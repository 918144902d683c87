import { strings } from "#strings/strings.ts";
import { announce } from "#ui/announcer.ts";
import { Button } from "#ui/Button.tsx";
import { chooseTextSize, textSizes, useTextSize } from "./appearance.ts";
import styles from "./TextSizeSteps.module.css";

/** Smaller and larger text, a step at a time, where the story is read. */
export function TextSizeSteps() {
  const at = textSizes.indexOf(useTextSize());
  const step = (by: -1 | 1, label: string) => {
    const size = textSizes[at + by];
    const press = () => {
      if (!size) return;
      chooseTextSize(size);
      announce(`${strings.textSize}: ${strings.textSizes[size]}`);
    };
    // Not `disabled` at the last step: that would take the focus from under the reader's finger.
    return (
      <Button plain aria-label={label} aria-disabled={!size} onClick={press}>
        A
      </Button>
    );
  };
  return (
    <span role="group" aria-label={strings.textSize} className={styles.steps}>
      {step(-1, strings.textSmaller)}
      {step(1, strings.textLarger)}
    </span>
  );
}
