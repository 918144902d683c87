import { Suspense, lazy } from "react";
import type { BodyEmbed, BodyMedia } from "#domain/body.ts";
import { storyStrings as words } from "#strings/story.ts";

interface Props {
  node: BodyEmbed | BodyMedia;
  /** The `rel` of links that lead out of the paper. */
  outsideRel: string;
}

const RichNode = lazy(() =>
  import("./RichNode.tsx").then(
    ({ RichNode }) => ({ default: RichNode }),
    () => ({ default: PlainNode }),
  ),
);

/** A frame or a player. Most stories have none, so their code is fetched by those that do; until then, and without it, a link. */
export function LazyNode(props: Props) {
  return (
    <Suspense fallback={<PlainNode {...props} />}>
      <RichNode {...props} />
    </Suspense>
  );
}

function PlainNode({ node, outsideRel }: Props) {
  const isEmbed = node.tag === "embed";
  const text = isEmbed ? node.embed.title || words.openOn(node.embed.provider) : words[node.media.kind];
  return (
    <a href={isEmbed ? node.embed.link : node.media.sources[0]?.src} rel={isEmbed ? outsideRel : undefined}>
      {text}
    </a>
  );
}
