import type * as v from "valibot";
import type { Parsed } from "../http.ts";
import { getJson } from "../http.ts";
import { isSourceError, SourceError } from "../SourceError.ts";
import { restAddress } from "./restAddress.ts";
import type { SiteFile } from "./siteFile.ts";
import { siteFileSchema } from "./siteFile.ts";

/** One WordPress site, known by its site file. */
export interface WordPress {
  site: SiteFile;
  /** GETs a route below `wp/v2/`. A route that does not exist is `broken`: it says nothing of any story. */
  read<T>(
    route: string,
    params: Record<string, string | number>,
    schema: v.GenericSchema<unknown, T>,
    signal?: AbortSignal,
  ): Promise<Parsed<T>>;
}

export async function openWordPress(siteUrl: string): Promise<WordPress> {
  const { value: site } = await whereThere(getJson(siteUrl, siteFileSchema));
  return {
    site,
    read: (route, params, schema, signal) =>
      whereThere(getJson(restAddress(site.api, `wp/v2/${route}`, params), schema, signal), site.home),
  };
}

/** A refusal that came by way of our own server is still the site's: it names `home`. */
async function whereThere<T>(answer: Promise<T>, home?: string): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (!isSourceError(error)) throw error;
    const { kind, message, code } = error;
    if (kind === "not-found") throw new SourceError("broken", message, { code, cause: error });
    if (kind !== "refused" || home === undefined) throw error;
    const named = message.replace(/(^|\()\/\S+(?= answered )/, `$1${new URL(home).host}`);
    throw new SourceError(kind, named, { code, cause: error });
  }
}

/** What a nicer answer needs but another can do without: null where it cannot be had. An abort passes. */
export async function orNull<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (isSourceError(error)) return null;
    throw error;
  }
}
