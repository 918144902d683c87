import { useState } from "react";
import { useNavigate } from "react-router-dom";
import type { OutboxEntry } from "#domain/outbox.ts";
import { isUnsettled } from "#domain/outbox.ts";
import { commentFormStrings } from "#strings/commentForm.ts";
import { outboxStrings as words } from "#strings/outbox.ts";
import { announce } from "#ui/announcer.ts";
import { Button } from "#ui/Button.tsx";
import { Time } from "#ui/Time.tsx";
import type { CommentRefusal } from "./commentErrors.ts";
import { takesNone, toRefusal } from "./commentErrors.ts";
import { copyWords } from "./copyWords.ts";
import { placeDraft } from "./draftKeeper.ts";
import { formIds } from "./formFocus.ts";
import { sendEntry, withdrawEntry } from "./outbox.ts";
import styles from "./Outbox.module.css";

/** One comment on its way: its words, where it stands, and what its writer can do. */
export function OutboxEntryView({ entry }: { entry: OutboxEntry }) {
  const { id, draft, state, mayHaveArrived, writtenAt } = entry;
  const [isBusy, setBusy] = useState(false);
  const navigate = useNavigate();
  const isOpen = isUnsettled(entry);
  const refusal = state.kind === "refused" ? toRefusal(state.code, state.said) : null;
  const isUnderWay = isBusy || state.kind === "sending";

  const send = async () => {
    setBusy(true);
    await sendEntry(id).finally(() => setBusy(false));
  };
  const remove = async () => {
    if (!(await withdrawEntry(id))) announce(words.stillSending);
  };
  const edit = async () => {
    if (!(await withdrawEntry(id))) return announce(words.stillSending);
    await placeDraft(entry.articleId, draft.parent, draft.content);
    await navigate(`${entry.story.path}#${formIds.form}`);
  };
  return (
    <div className={styles.entry}>
      <p className={styles.state}>
        {refusal ? toSentence(refusal) : words.states[isBusy ? "sending" : state.kind]}
        {refusal && mayHaveArrived && ` ${words.mayHaveArrived}`}
      </p>
      <p className={styles.words} dir="auto">
        {draft.content}
      </p>
      <p className={styles.by}>
        <bdi>{draft.authorName}</bdi> <Time value={new Date(writtenAt).toISOString()} />
      </p>
      <div className={styles.actions}>
        {isOpen && (
          <>
            <Button plain disabled={isUnderWay} onClick={() => void send()}>
              {words.sendNow}
            </Button>
            {!(refusal && takesNone.has(refusal.key)) && (
              <Button plain disabled={isUnderWay} onClick={() => void edit()}>
                {words.edit}
              </Button>
            )}
          </>
        )}
        <Button plain onClick={() => void copyWords(draft.content)}>
          {words.copy}
        </Button>
        <Button plain disabled={isUnderWay} onClick={() => void remove()}>
          {isOpen ? words.remove : words.dismiss}
        </Button>
      </div>
    </div>
  );
}

/** The sentence of a refusal, or the site's own words where there is no other. */
function toSentence({ key, said: own }: CommentRefusal): string {
  return own ? `${commentFormStrings.errors[key]} “${own}”` : commentFormStrings.errors[key];
}
