import { createElement } from "react";
import type { Media } from "#domain/body.ts";
import styles from "./EmbedCard.module.css";

/** A recording with the browser's own controls. Nothing of it is fetched before it is played, but for its poster. */
export function MediaPlayer({ media }: { media: Media }) {
  const { kind, sources, tracks = [], ...looks } = media;
  const props = { ...looks, className: styles[kind], controls: true, preload: "none", playsInline: kind === "video" };
  return createElement(
    kind,
    props,
    ...sources.map(({ src, type }) => <source key={src} src={src} type={type} />),
    ...tracks.map(({ src, kind, lang, label }) => (
      <track key={src} src={src} kind={kind} srcLang={lang || undefined} label={label || undefined} />
    )),
  );
}
