import { keys, lasting, session } from "./preferences.ts";

/** The small choices of preferences.ts as a whole: to be carried away, or forgotten. Blocked storage holds none. */
export function readAllPreferences(): Record<string, string> {
  try {
    return Object.fromEntries(Object.values(keys).flatMap((key) => toEntry(key, localStorage.getItem(key))));
  } catch {
    return {};
  }
}

/** Others may keep something on the same origin: only what is ours goes. */
export function forgetAllPreferences(): void {
  for (const key of Object.values(keys)) {
    lasting.remove(key);
    session.remove(key);
  }
}

function toEntry(key: string, value: string | null): [string, string][] {
  return value === null ? [] : [[key, value]];
}
