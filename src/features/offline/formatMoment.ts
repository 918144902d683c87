/** `12:04`, of today; `23 Nov, 12:04` of another day: by the reader's own clock. Milliseconds since 1970. */
export function formatMoment(moment: number, language: string): string {
  const isToday = new Date(moment).toDateString() === new Date().toDateString();
  const day = isToday ? {} : ({ day: "numeric", month: "short" } as const);
  return new Intl.DateTimeFormat(language, { ...day, hour: "2-digit", minute: "2-digit" }).format(moment);
}
