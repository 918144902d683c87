import { clientsClaim } from "workbox-core";
import { answerFiles } from "./answerFiles.ts";
import { answerPages } from "./answerPages.ts";
import { checkNowAndThen } from "./checkUp.ts";
import { forgetOldCaches } from "./forgetOldCaches.ts";
import { hearMessages } from "./hearMessages.ts";
import { makeRoom } from "./makeRoom.ts";
import { mendShell, precacheShell } from "./precacheShell.ts";
import { syncOutbox } from "./syncOutbox.ts";

declare const self: ServiceWorkerGlobalScope;

/** The paper without a network. What is kept, and how much: caches.ts; which request goes where: rules.ts. */
const manifest = self.__WB_MANIFEST;
// The first, since whoever answers an event lets no other hear of it.
checkNowAndThen(() => mendShell(manifest));
precacheShell(manifest);
answerPages();
answerFiles();
hearMessages();
syncOutbox();
forgetOldCaches();
makeRoom();
clientsClaim();
