import { writeTime } from "./formatDate.ts";
import { useSite } from "./siteSettings.ts";

/** A date as readers of this site write it, with the exact moment for machines and in its title. `value` is UTC, ISO 8601. */
export function Time({ value }: { value: string }) {
  const { text, exact } = writeTime(value, useSite());
  return (
    // Printed by another machine, whose idea of the language may be a year older.
    <time dateTime={value} title={exact} suppressHydrationWarning>
      {text}
    </time>
  );
}
