import { registerRoute } from "workbox-routing";
import { ruleFor } from "./rules.ts";
import { strategies } from "./strategies.ts";

/** Answers every request that has a cache of its own: news, comments, pictures, fonts. */
export function answerFiles(): void {
  for (const [rule, strategy] of Object.entries(strategies)) {
    registerRoute(({ request }) => ruleFor(request, self.location.origin) === rule, strategy);
  }
}
