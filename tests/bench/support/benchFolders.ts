import { resolve } from "node:path";

/** The built paper with the plain twin beside its pages, as the server of the bench serves it. */
export const servedFolder = resolve(".cache/bench/dist");

/** What each part of the bench found, as JSON, until the report is written. */
export const resultsFolder = resolve(".cache/bench/results");
