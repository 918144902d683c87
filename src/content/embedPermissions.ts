import { createContext } from "react";

/** Whose frames a reader has allowed for good. A page provides it; without one, every frame waits to be pressed. */
export interface EmbedPermissions {
  /** Providers by the host that their frames come from, e.g. `www.youtube-nocookie.com`: a name could be borrowed, a host cannot. */
  allowedProviders: ReadonlySet<string>;
  onAllow: (provider: string) => void;
}

export const EmbedPermissionsContext = createContext<EmbedPermissions>({
  allowedProviders: new Set(),
  onAllow: () => {},
});
