import { useEffect, useRef, useState } from "react";
import { strings } from "#strings/strings.ts";
import { chooseTextSize, chooseTheme, textSizes, useTextSize, useTheme } from "./appearance.ts";
import styles from "./AppearanceMenu.module.css";
import { useDismissal } from "./useDismissal.ts";

const themes = ["auto", "light", "sepia", "dark"] as const;

/**
 * Colours and text size, opened from the masthead. `<details>` opens in every browser; the popover API is younger than some.
 * What it holds is useless before the app is there, and stands in no printed page.
 */
export function AppearanceMenu() {
  const menu = useRef<HTMLDetailsElement>(null);
  const [wasOpened, setWasOpened] = useState(false);
  useDismissal(menu);
  // Its reader may have been faster than the app.
  useEffect(() => void (menu.current?.open && setWasOpened(true)), []);
  return (
    <details className={styles.menu} ref={menu}>
      <summary onClick={() => setWasOpened(true)}>{strings.appearance}</summary>
      {wasOpened && <AppearanceSheet />}
    </details>
  );
}

function AppearanceSheet() {
  const theme = useTheme();
  const size = useTextSize();
  return (
    <div className={styles.sheet}>
      <Choices
        name="theme"
        label={strings.theme}
        options={themes}
        words={strings.themes}
        value={theme}
        onChoose={chooseTheme}
      />
      <Choices
        name="size"
        label={strings.textSize}
        options={textSizes}
        words={strings.textSizes}
        value={size}
        onChoose={chooseTextSize}
      />
    </div>
  );
}

interface ChoicesProps<T extends string> {
  name: string;
  label: string;
  options: readonly T[];
  words: Record<T, string>;
  value: T;
  onChoose: (value: T) => void;
}

function Choices<T extends string>({ name, label, options, words, value, onChoose }: ChoicesProps<T>) {
  return (
    <fieldset className={styles.choices}>
      <legend>{label}</legend>
      {options.map((option) => (
        <label key={option}>
          <input type="radio" name={name} checked={option === value} onChange={() => onChoose(option)} />
          {words[option]}
        </label>
      ))}
    </fieldset>
  );
}
