import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { Standing } from "#storage/standing.ts";
import { askToStay } from "#storage/standing.ts";
import { deviceStrings as words } from "#strings/device.ts";
import { Button } from "#ui/Button.tsx";
import { formatBytes } from "#ui/formatBytes.ts";
import { useSite } from "#ui/siteSettings.ts";
import styles from "./device.module.css";
import { Part } from "./Part.tsx";
import { standingQuery } from "./queries.ts";
import { useWork } from "./useWork.ts";

/** How much it is in all, and for how long the browser promises it. */
export function DurationPart() {
  const client = useQueryClient();
  const { data } = useQuery(standingQuery);
  const { said, work } = useWork();
  const ask = async () => {
    const isPromised = await askToStay();
    await client.invalidateQueries(standingQuery);
    return isPromised ? "" : words.refused;
  };
  return (
    <Part title={words.duration} said={said}>
      <div className={styles.prose}>
        {data && <Usage standing={data} />}
        {data?.isPromised === true && <p>{words.promised}</p>}
        {data?.isPromised === false && <p>{words.notPromised}</p>}
        <p>{words.safari}</p>
      </div>
      {data?.isPromised === false && (
        <Button plain onClick={() => work(ask)}>
          {words.askToStay}
        </Button>
      )}
    </Part>
  );
}

function Usage({ standing: { usage, quota } }: { standing: Standing }) {
  const { language } = useSite();
  if (usage === null) return null;
  const size = formatBytes(usage, language);
  return <p>{quota === null ? words.usageAlone(size) : words.usage(size, formatBytes(quota, language))}</p>;
}
