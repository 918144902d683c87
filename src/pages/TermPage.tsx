import { useParams } from "react-router-dom";
import { paths } from "#paths.ts";
import { strings } from "#strings/strings.ts";
import { ListPage } from "./ListPage.tsx";
import { NotFound } from "./NotFound.tsx";

const words = { tag: strings.topic, author: strings.author } as const;

/** The page of a tag or an author. */
export function TermPage({ kind }: { kind: "tag" | "author" }) {
  const { slug, number = "1" } = useParams();
  if (!slug || !/^[1-9]\d{0,5}$/.test(number)) return <NotFound />;
  return (
    <ListPage
      selection={{ kind, slug }}
      number={Number(number)}
      toPage={(page) => paths[kind](slug, page)}
      kind={words[kind]}
    />
  );
}
