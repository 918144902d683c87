import { readFileSync } from "node:fs";

// The folder also serves the files of releases before this one, which no new reader loads.
const [{ files }] = JSON.parse(readFileSync(new URL("dist/releases.json", import.meta.url), "utf8"));
const assets = (pattern) => files.filter((file) => pattern.test(file)).map((file) => `dist/assets/${file}`);

export default [
  {
    name: "JavaScript an article page opens with",
    path: assets(/^(?:index|react|data|paper|rolldown-runtime|ArticlePage)-.*\.js$/),
    limit: "115.9 kB",
    gzip: true,
  },
  {
    name: "JavaScript that asks for the news, fetched once a printed page has been taken over",
    path: assets(/^source-.*\.js$/),
    limit: "10 kB",
    gzip: true,
  },
  {
    name: "JavaScript an article page fetches in all before the reader does anything, but for what it fetches ahead",
    path: assets(
      /^(?:index|react|data|paper|rolldown-runtime|ArticlePage|source|later|startOutbox|fetchAhead)-.*\.js$/,
    ),
    limit: "130 kB",
    gzip: true,
  },
  {
    name: "JavaScript of comments, fetched when the reader comes near them",
    path: assets(/^loadComments-.*\.js$/),
    limit: "3 kB",
    gzip: true,
  },
  {
    name: "JavaScript that shows comments, fetched where there are any",
    path: assets(/^CommentList-.*\.js$/),
    limit: "5.8 kB",
    gzip: true,
  },
  {
    name: "JavaScript of the form for comments, fetched when the reader comes near it",
    path: assets(/^CommentDesk-.*\.js$/),
    limit: "5.5 kB",
    gzip: true,
  },
  {
    name: "JavaScript that starts beside the paper: worker, updates, notices",
    path: assets(/^later-.*\.js$/),
    limit: "3 kB",
    gzip: true,
  },
  { name: "CSS, all pages", path: assets(/\.css$/), limit: "12 kB", gzip: true },
  { name: "Worker", path: "dist/sw.js", limit: "12 kB", gzip: true },
];
