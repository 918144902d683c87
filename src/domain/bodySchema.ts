import * as v from "valibot";
import type { BodyNode } from "./body.ts";
import { bodyLayouts, bodyPlaces, bodyRoles, bodyTags, listTypes, trackKinds } from "./body.ts";
import type { Picture } from "./picture.ts";

const whole = v.pipe(v.number(), v.integer());
const positive = v.pipe(whole, v.minValue(1));
/** A link inside a story: within the paper, within the page, or out over http(s) or mail. */
const href = v.pipe(v.string(), v.regex(/^(?:\/(?!\/)|#|https?:\/\/|mailto:)/i));

const attributesSchema = v.strictObject({
  href: v.optional(href),
  id: v.optional(v.string()),
  lang: v.optional(v.string()),
  dir: v.optional(v.picklist(["ltr", "rtl", "auto"])),
  title: v.optional(v.string()),
  scope: v.optional(v.picklist(["row", "col"])),
  colSpan: v.optional(positive),
  rowSpan: v.optional(positive),
  start: v.optional(whole),
  value: v.optional(whole),
  reversed: v.optional(v.boolean()),
  type: v.optional(v.picklist(listTypes)),
  open: v.optional(v.boolean()),
  download: v.optional(v.boolean()),
  align: v.optional(v.picklist(["start", "center", "end"])),
  role: v.optional(v.picklist(bodyRoles)),
  layout: v.optional(v.picklist(bodyLayouts)),
  place: v.optional(v.picklist(bodyPlaces)),
  columns: v.optional(positive),
});

/** A frame is of another site, and safe to load there. */
const embedSchema = v.object({
  provider: v.string(),
  host: v.string(),
  src: v.pipe(v.string(), v.regex(/^https:\/\//)),
  title: v.string(),
  link: v.pipe(v.string(), v.regex(/^https?:\/\//)),
  ratio: v.optional(v.pipe(v.number(), v.minValue(0.1))),
  height: v.optional(positive),
});

/** A recording whose files lie where `address` allows. */
function mediaSchema(address: v.GenericSchema<unknown, string>) {
  return v.object({
    kind: v.picklist(["audio", "video"]),
    sources: v.pipe(v.array(v.object({ src: address, type: v.optional(v.string()) })), v.minLength(1)),
    poster: v.optional(address),
    width: v.optional(positive),
    height: v.optional(positive),
    loop: v.optional(v.boolean()),
    muted: v.optional(v.boolean()),
    tracks: v.optional(
      v.array(v.object({ src: address, kind: v.picklist(trackKinds), lang: v.string(), label: v.string() })),
    ),
  });
}

interface Kept {
  /** A picture in the shape in which it is kept. */
  picture: v.GenericSchema<unknown, Picture>;
  /** Where recordings may lie. */
  address: v.GenericSchema<unknown, string>;
}

/**
 * The tree of a story as it is kept somewhere: unknown elements, attributes and kinds of address do not pass. With `body.ts` it is
 * what decides about everything that is ever rendered, so it stands here once, for editions and for what a device keeps.
 */
export function createBodySchema({ picture, address }: Kept): v.GenericSchema<unknown, BodyNode[]> {
  const node: v.GenericSchema<unknown, BodyNode> = v.lazy(() => anyNode);
  const anyNode = v.union([
    v.string(),
    v.object({
      tag: v.picklist(bodyTags),
      attributes: v.optional(attributesSchema),
      children: v.optional(v.array(node)),
    }),
    v.object({ tag: v.literal("picture"), picture, place: v.optional(v.picklist(bodyPlaces)) }),
    v.object({ tag: v.literal("embed"), embed: embedSchema }),
    v.object({ tag: v.literal("media"), media: mediaSchema(address) }),
    v.object({ tag: v.literal("page-break") }),
  ]);
  return v.array(node);
}
