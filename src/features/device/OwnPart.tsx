import { useQuery } from "@tanstack/react-query";
import type { OwnShelf } from "#storage/allShelves.ts";
import { deviceStrings as words } from "#strings/device.ts";
import { Button } from "#ui/Button.tsx";
import { formatBytes } from "#ui/formatBytes.ts";
import { QueryView } from "#ui/QueryView.tsx";
import { useSite } from "#ui/siteSettings.ts";
import styles from "./device.module.css";
import { exportDevice, handOver } from "./exportDevice.ts";
import { Part } from "./Part.tsx";
import { shelvesQuery } from "./queries.ts";
import { useWork } from "./useWork.ts";

const shelves: readonly OwnShelf[] = ["saved", "drafts", "outbox", "ownComments"];

/** What the reader made and saved here, and the way to take it elsewhere. */
export function OwnPart() {
  const { language } = useSite();
  const { said, work } = useWork();
  const carryAway = async () => {
    handOver(await exportDevice(new Date()), words.exportFile);
    return words.exported;
  };
  return (
    <Part title={words.own} text={words.ownText} said={said}>
      <QueryView
        query={useQuery(shelvesQuery)}
        skeleton={<p>{words.measuring}</p>}
        failure={() => <p>{words.notMeasured}</p>}
      >
        {(amounts) => (
          <dl className={styles.rows}>
            {shelves.map((shelf) => (
              <div key={shelf}>
                <dt>{words.shelves[shelf].name}</dt>
                <dd>
                  {amounts[shelf].records === 0
                    ? words.nothing
                    : `${words.shelves[shelf].amount(amounts[shelf].records)}, ${formatBytes(amounts[shelf].bytes, language)}`}
                </dd>
              </div>
            ))}
          </dl>
        )}
      </QueryView>
      <Button plain onClick={() => work(carryAway)}>
        {words.export}
      </Button>
    </Part>
  );
}
