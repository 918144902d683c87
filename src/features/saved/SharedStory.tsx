import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useNavigate } from "react-router-dom";
import type { Article } from "#domain/article.ts";
import { paths } from "#paths.ts";
import { isSourceError } from "#sources/SourceError.ts";
import { storageErrorReason } from "#storage/StorageError.ts";
import { shareStrings as words } from "#strings/share.ts";
import { strings } from "#strings/strings.ts";
import { Link } from "#ui/Link.tsx";
import { Notice } from "#ui/Notice.tsx";
import { toggleSaved } from "./queries.ts";
import type { Shared } from "./readShared.ts";

interface Props {
  shared: Shared;
  readArticle: (path: string) => Promise<Article>;
}

/** Keeps the story that was shared with the paper, and says what became of it. */
export function SharedStory({ shared, readArticle }: Props) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [outcome, setOutcome] = useState<Article | { error: unknown } | null>(null);
  useEffect(() => {
    if (shared === "elsewhere") return;
    const save = async () => {
      const article = await readArticle(shared.path);
      await toggleSaved(client, article.path, async () => article);
      setOutcome(article);
      // A page loaded anew saves nothing again.
      await navigate(paths.saved, { replace: true });
    };
    save().catch((error: unknown) => setOutcome({ error }));
  }, [shared, readArticle, client, navigate]);

  if (shared === "elsewhere") return <Notice kind="status">{words.elsewhere}</Notice>;
  if (outcome === null) return <Notice kind="status">{words.saving}</Notice>;
  if ("error" in outcome) return <Notice kind="alert">{describe(outcome.error)}</Notice>;
  return (
    <Notice kind="status">
      {words.saved(outcome.title)} <Link to={outcome.path}>{words.read}</Link>
    </Notice>
  );
}

function describe(error: unknown): string {
  if (!isSourceError(error)) return strings.saved.notSaved[storageErrorReason(error)];
  return error.kind === "not-found" ? words.notFound : words.unread;
}
