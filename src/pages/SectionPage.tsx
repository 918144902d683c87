import { useParams } from "react-router-dom";
import { parseSectionPath, paths } from "#paths.ts";
import { DownloadPart } from "./DownloadPart.tsx";
import { ListPage } from "./ListPage.tsx";
import { NotFound } from "./NotFound.tsx";

export function SectionPage() {
  const asked = parseSectionPath(useParams()["*"] ?? "");
  if (!asked || asked.number < 1) return <NotFound />;
  const { slug, number } = asked;
  return (
    <ListPage
      selection={{ kind: "section", slug }}
      number={number}
      toPage={(page) => paths.section(slug, page)}
      tool={<DownloadPart section={slug} />}
    />
  );
}
