import { useQuery, useQueryClient } from "@tanstack/react-query";
import { freeAutomaticCaches } from "#storage/automaticCaches.ts";
import { deviceStrings as words } from "#strings/device.ts";
import { Button } from "#ui/Button.tsx";
import { formatBytes } from "#ui/formatBytes.ts";
import { QueryView } from "#ui/QueryView.tsx";
import { useSite } from "#ui/siteSettings.ts";
import styles from "./device.module.css";
import { Part } from "./Part.tsx";
import { automaticQuery, deviceKey } from "./queries.ts";
import { useWork } from "./useWork.ts";

/** What the worker keeps by itself, and the way to free it. */
export function AutomaticPart() {
  const { language } = useSite();
  const client = useQueryClient();
  const { said, work } = useWork();
  const free = async () => {
    await freeAutomaticCaches();
    await client.invalidateQueries({ queryKey: deviceKey });
    return words.freed;
  };
  return (
    <Part title={words.automatic} text={words.automaticText} said={said}>
      <QueryView
        query={useQuery(automaticQuery)}
        skeleton={<p>{words.measuring}</p>}
        failure={() => <p>{words.notMeasured}</p>}
      >
        {(amounts) => (
          <dl className={styles.rows}>
            {(["pages", "pictures"] as const).map((kind) => (
              <div key={kind}>
                <dt>{words[kind]}</dt>
                <dd>{words.entries(amounts[kind].entries, formatBytes(amounts[kind].bytes, language))}</dd>
              </div>
            ))}
          </dl>
        )}
      </QueryView>
      <Button plain onClick={() => work(free)}>
        {words.free}
      </Button>
    </Part>
  );
}
