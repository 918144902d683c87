/** What nearly every page needs to stand: rooms and single files. */
const everyPage =
  /src\/(?:paths|(?:app|domain|strings|ui)\/|sources\/(?:source|SourceError|exchange|offersDownloads)\.|features\/(?:appearance|offline|trending|version)\/|features\/saved\/(?:queries|savedArticles)|pages\/PageQuery|content\/PictureView|storage\/(?:preferences|StorageError))/;

/** What stands in those rooms and comes later, or on few pages. */
const fewPages =
  /app\/(?:start(?:Paper|Later|Outbox|Updates|Offer)|isNotFound|pageData|pageAhead|fetchAhead|listAt)|strings\/(?:comment\w*|device|downloads|install|newer|outbox|pages|savedList|search|share|unlock)|domain\/(?:bodySchema|outbox|comment|download|trending)|strings\/offline|features\/offline|ui\/(?:formatBytes|trustedUrl|WhenLoaded)/;

/** What asks for the news and checks the answers: nothing that was printed waits for it. */
const asksForNews =
  /node_modules\/valibot|src\/(?:domain\/(?:bodySchema|trending)|sources\/)(?!.*(?:searchIndex|device\/|[dD]ownload|fetchFile|sha256Of|wordpress\/(?:search|markHits|postComment|findComment|commentLookup|classic)))/;

/** Read by a paper of an edition only where it looks through what lies on the device. */
const ofWordPress = process.env.WORDPRESS_URL
  ? /^$/
  : /sources\/wordpress\/(?:siteFile|postSchemas|toArticle|toPicture|standfirst)/;

/** What starts beside the paper once it stands (app/startLater.ts), and nothing that is fetched when it is needed. */
const startsLater =
  /src\/(?:app\/startLater|features\/(?:offline\/(?:connection|keepLoaded|tellWorker|askVersion|asOf|formatMoment|Notices|ConnectionNotice|watchNetwork|notices|missingPictures|reloadOnce|serviceWorker)|downloads\/resumeDownloads|install\/(?:whenInstallable|standalone))|storage\/keptCache|strings\/offline|ui\/trustedUrl)\./;

/** The files that the app comes in, in the order in which a module is looked for. */
export const chunkGroups = [
  // Each starts in a moment of its own: src/app/startPaper.ts.
  {
    name: "react",
    test: /node_modules\/(?:react|react-dom|scheduler)\/|src\/app\/mount\.ts|rolldown\/runtime/,
    priority: 3,
  },
  {
    name: "data",
    test: /node_modules\/(?:react-router|@tanstack\/(?!.*\/(?:mutationObserver|useMutation)\.))|src\/(?:app\/(?:openRouter|queryClient)|ui\/failureKind)\.ts/,
    priority: 2,
  },
  {
    name: "index",
    test: /src\/(?:main\.tsx|app\/startPaper\.ts|ui\/idle\.ts)|vite\/preload-helper/,
    priority: 2,
  },
  // What every page needs, in one piece: many small files compress worse.
  { name: "paper", test: (id: string) => everyPage.test(id) && !fewPages.test(id), priority: 1 },
  { name: "source", test: (id: string) => asksForNews.test(id) && !ofWordPress.test(id) },
  // What starts beside the paper on every page: others that need parts of it find them there.
  { name: "later", test: startsLater },
  { name: "fetchAhead", test: /src\/app\/(?:fetchAhead|pageAhead|listAt)\./ },
  {
    name: "startOutbox",
    test: /src\/(?:app\/startOutbox|features\/comments\/(?:OutboxLine|watchOutbox|outboxSignal))\./,
  },
];
