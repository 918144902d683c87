/** What the browser says of this paper's place on the device. */
export interface Standing {
  /** Bytes in use, as the browser counts them (rounded, padded, with room it keeps ready); null where it does not tell. */
  usage: number | null;
  /** Bytes it would give at most; null where it does not tell. */
  quota: number | null;
  /** Whether it promised to throw nothing away by itself; null where it makes no such promises. */
  isPromised: boolean | null;
}

export async function readStanding(): Promise<Standing> {
  const estimate = await navigator.storage?.estimate?.().catch(() => null);
  const isPromised = await navigator.storage?.persisted?.().catch(() => null);
  return { usage: estimate?.usage ?? null, quota: estimate?.quota ?? null, isPromised: isPromised ?? null };
}

/** Asks the browser for that promise. Some ask the reader, some decide by how much the paper is used. */
export async function askToStay(): Promise<boolean> {
  return (await navigator.storage?.persist?.().catch(() => false)) ?? false;
}
