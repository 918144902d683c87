import type { StorageErrorReason } from "#storage/StorageError.ts";

let halt: StorageErrorReason | null = null;

/** Why nothing is fetched any more, where the device would not even note it; null while all is well. */
export function haltedBy(): StorageErrorReason | null {
  return halt;
}

export function setHalt(reason: StorageErrorReason | null): void {
  halt = reason;
}
