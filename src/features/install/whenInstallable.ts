import { installsFromShareMenu } from "./standalone.ts";

/** Calls `offer` once there may be a way to install the paper: what a browser offers is looked at by who takes it up. */
export function whenInstallable(offer: () => void): void {
  if (window.installPrompt || installsFromShareMenu()) offer();
  else addEventListener("beforeinstallprompt", offer, { once: true });
}
