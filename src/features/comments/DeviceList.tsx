import { useQuery, useQueryClient } from "@tanstack/react-query";
import { use, useState } from "react";
import { isUnsettled } from "#domain/outbox.ts";
import { paths } from "#paths.ts";
import { clearOwnComments } from "#storage/ownComments.ts";
import { forgetCommenter, readCommenter, writeHiddenCommenters } from "#storage/preferences.ts";
import { commentCareStrings as words } from "#strings/commentCare.ts";
import { announce } from "#ui/announcer.ts";
import { Button } from "#ui/Button.tsx";
import { Link } from "#ui/Link.tsx";
import { Time } from "#ui/Time.tsx";
import { withdrawEntry } from "./outbox.ts";
import { useOutboxEntries } from "./outboxEntries.ts";
import { deviceCommentsQuery, forgetOwnComments } from "./queries.ts";
import { CommentMarksContext, useMark } from "./useMark.ts";

/** Name and address, comments and hidden commenters, and one button that wipes all of it. */
export function DeviceList() {
  const client = useQueryClient();
  const marks = use(CommentMarksContext);
  const hidden = useMark(({ hidden }) => hidden);
  const [commenter, setCommenter] = useState(readCommenter);
  const { data: own = [], isError } = useQuery(deviceCommentsQuery);
  const entries = useOutboxEntries();
  const open = entries.filter(isUnsettled);
  const show = (name: string) => {
    const rest = [...hidden].filter((other) => other !== name);
    writeHiddenCommenters(rest);
    marks.change({ hidden: new Set(rest) });
    announce(words.shown(nameOf(name)));
  };
  const wipe = async () => {
    forgetCommenter();
    writeHiddenCommenters([]);
    setCommenter(null);
    marks.change({ hidden: new Set(), wipes: marks.now.wipes + 1 });
    await clearOwnComments().catch(() => undefined);
    // What has arrived is history; what has not is the only copy of somebody's words.
    for (const { id } of entries.filter((entry) => !isUnsettled(entry))) await withdrawEntry(id).catch(() => undefined);
    await forgetOwnComments(client);
    announce(words.wiped);
  };
  return (
    <>
      <p>{words.deviceNote}</p>
      <h3>{words.identity}</h3>
      <p dir="auto">
        {commenter ? [commenter.name, commenter.email, commenter.url].filter(Boolean).join(", ") : words.noIdentity}
      </p>
      <h3>{words.history}</h3>
      {own.length === 0 && <p>{isError ? words.unreadable : words.noHistory}</p>}
      <ul>
        {own.map(({ path, comment, status }) => (
          <li key={comment.id}>
            <Link to={`${path}#comment-${comment.id}`}>
              <Time value={comment.publishedAt} />
            </Link>
            , {words.states[status]}
          </li>
        ))}
      </ul>
      <h3>{words.hiddenOnes}</h3>
      {hidden.size === 0 && <p>{words.noHidden}</p>}
      <ul>
        {[...hidden].map((name) => (
          <li key={name}>
            <bdi>{nameOf(name)}</bdi>{" "}
            <Button plain onClick={() => show(name)}>
              {words.unhide(nameOf(name))}
            </Button>
          </li>
        ))}
      </ul>
      {open.length > 0 && (
        <p>
          {words.onTheirWay(open.length)} <Link to={paths.outbox}>{words.toOutbox}</Link>
        </p>
      )}
      <Button onClick={() => void wipe()}>{words.wipe}</Button>
    </>
  );
}

/** The name in a `commenterKey`. */
function nameOf(key: string): string {
  return key.split("\n")[0] ?? key;
}
