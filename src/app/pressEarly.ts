declare global {
  interface Window {
    /** Buttons that were pressed before the app was there to hear it; index.html notes them. */
    pressedEarly?: HTMLButtonElement[] | undefined;
  }
}

/** Presses what the reader pressed while the app was on its way. */
export function pressEarly(): void {
  const pressed = window.pressedEarly ?? [];
  window.pressedEarly = undefined;
  for (const button of pressed) if (button.isConnected) button.click();
}
