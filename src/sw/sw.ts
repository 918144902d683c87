import { clientsClaim } from "workbox-core";
import { answerFiles } from "./answerFiles.ts";
import { answerPages } from "./answerPages.ts";
import { forgetOldCaches } from "./forgetOldCaches.ts";
import { hearMessages } from "./hearMessages.ts";
import { precacheShell } from "./precacheShell.ts";

declare const self: ServiceWorkerGlobalScope;

/** The paper without a network. What is kept, how much and how long: caches.ts; which request goes where: rules.ts. */
precacheShell(self.__WB_MANIFEST);
answerPages();
answerFiles();
hearMessages();
forgetOldCaches();
clientsClaim();
