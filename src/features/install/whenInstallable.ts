import { hasPrompt, hearPrompt } from "./installPrompt.ts";
import { installsFromShareMenu } from "./standalone.ts";

/** Calls `offer` once there is a way to install the paper. */
export function whenInstallable(offer: () => void): void {
  if (hasPrompt() || installsFromShareMenu()) return offer();
  const stop = hearPrompt(() => {
    if (!hasPrompt()) return;
    stop();
    offer();
  });
}
