import { createContext, useContext } from "react";

/** What every date and word needs to know of the site. */
export interface SiteSettings {
  name: string;
  tagline: string;
  /** BCP 47. */
  language: string;
  /** IANA. */
  timeZone: string;
  /** Where the paper is published, e.g. `https://news.example`; empty where nobody said. */
  origin?: string;
}

export const SiteSettingsContext = createContext<SiteSettings>({
  name: "",
  tagline: "",
  language: "en",
  timeZone: "UTC",
});

export function useSite(): SiteSettings {
  return useContext(SiteSettingsContext);
}
