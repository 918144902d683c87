/** Why the device keeps nothing: `unavailable`: it will not open its storage; `full`: there is no room. */
export type StorageErrorReason = "unavailable" | "full";

export class StorageError extends Error {
  readonly reason: StorageErrorReason;

  constructor(reason: StorageErrorReason, message: string, options: { cause?: unknown } = {}) {
    super(message, options);
    this.name = "StorageError";
    this.reason = reason;
  }
}

/** The reason in any failure of the device's storage. */
export function storageErrorReason(error: unknown): StorageErrorReason {
  return error instanceof StorageError ? error.reason : "unavailable";
}
