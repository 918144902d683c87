/** The browser's offer to install the page, as Chromium makes it; it can be taken up once. */
interface InstallPrompt extends Event {
  prompt(): Promise<unknown>;
}

declare global {
  interface Window {
    /** The offer, where it came before the code that takes it up: index.html puts it there. */
    installPrompt?: Event | undefined;
  }
  interface WindowEventMap {
    beforeinstallprompt: Event;
  }
}

function isPrompt(event: Event | undefined): event is InstallPrompt {
  return event !== undefined && "prompt" in event;
}

/** Whether the browser has made its offer, and the page not yet taken it up. */
export function hasPrompt(): boolean {
  return isPrompt(window.installPrompt);
}

/** Tells when the browser makes its offer, and when the paper is installed, by whatever way. */
export function hearPrompt(listener: () => void): () => void {
  const forget = () => {
    window.installPrompt = undefined;
    listener();
  };
  addEventListener("beforeinstallprompt", listener);
  addEventListener("appinstalled", forget);
  return () => {
    removeEventListener("beforeinstallprompt", listener);
    removeEventListener("appinstalled", forget);
  };
}

/** Lets the browser ask the reader. Its question is asked once: whatever they answer, the offer is used up. */
export async function takeUpPrompt(): Promise<void> {
  const offer = window.installPrompt;
  window.installPrompt = undefined;
  if (isPrompt(offer)) await offer.prompt();
}
