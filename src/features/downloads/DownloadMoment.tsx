import { downloadStrings as words } from "#strings/downloads.ts";
import { formatDateTime } from "#ui/formatDate.ts";
import { useSite } from "#ui/siteSettings.ts";

/** `As of 24 November 2026 at 12:04.`: when what lies on the device was fetched. */
export function DownloadMoment({ value }: { value: string }) {
  return (
    <>
      {words.asOf} <time dateTime={value}>{formatDateTime(value, useSite())}</time>.
    </>
  );
}
