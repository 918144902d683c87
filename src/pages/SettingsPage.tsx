import { useState } from "react";
import { AutomaticPart } from "#features/device/AutomaticPart.tsx";
import { DurationPart } from "#features/device/DurationPart.tsx";
import { OwnPart } from "#features/device/OwnPart.tsx";
import { Part } from "#features/device/Part.tsx";
import { RememberedPart } from "#features/device/RememberedPart.tsx";
import { WipePart } from "#features/device/WipePart.tsx";
import { DownloadList } from "#features/downloads/DownloadList.tsx";
import { paths } from "#paths.ts";
import { deviceStrings as words } from "#strings/device.ts";
import { strings } from "#strings/strings.ts";
import { Button } from "#ui/Button.tsx";
import { PageHead } from "#ui/PageHead.tsx";
import { PageTitle } from "#ui/PageTitle.tsx";
import styles from "./page.module.css";

/** What lies on this device, how much, for how long, and how it is freed. */
export function SettingsPage() {
  const [isWiped, setIsWiped] = useState(false);
  return (
    <div className={styles.narrow}>
      <PageHead title={strings.settings} description={words.description} canonical={paths.settings} isPersonal />
      <header className={styles.head}>
        <PageTitle className={styles.title}>{strings.settings}</PageTitle>
      </header>
      {isWiped ? (
        <Wiped />
      ) : (
        <>
          <Part title={words.downloads} text={words.downloadsText}>
            <DownloadList />
          </Part>
          <AutomaticPart />
          <OwnPart />
          <DurationPart />
          <RememberedPart />
          <WipePart onWiped={() => setIsWiped(true)} />
        </>
      )}
    </div>
  );
}

/** What this page still holds in memory goes when the paper is opened anew. */
function Wiped() {
  return (
    <div role="status">
      <h2>{words.wiped}</h2>
      <p className={styles.text}>{words.wipedText}</p>
      <p className={styles.text}>
        <Button onClick={() => location.assign(paths.front)}>{words.openAnew}</Button>
      </p>
    </div>
  );
}
