let wake: () => void = () => {};

/** Whoever waits for the network looks again. */
export function retryNow(): void {
  wake();
}

/** Waits until the device says that it is connected, something of the reader's doing asks to look again, or so many milliseconds passed. */
export async function networkMayBeBack(milliseconds: number): Promise<void> {
  await new Promise<void>((resolve) => {
    const end = () => {
      clearTimeout(timer);
      window.removeEventListener("online", end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    window.addEventListener("online", end);
    wake = end;
  });
}
