import type { BodyEmbed, BodyMedia } from "#domain/body.ts";
import { EmbedCard } from "./EmbedCard.tsx";
import { MediaPlayer } from "./MediaPlayer.tsx";

/** What a story shows beside words and pictures. */
export function RichNode({ node, outsideRel }: { node: BodyEmbed | BodyMedia; outsideRel: string }) {
  return node.tag === "embed" ? (
    <EmbedCard embed={node.embed} outsideRel={outsideRel} />
  ) : (
    <MediaPlayer media={node.media} />
  );
}
