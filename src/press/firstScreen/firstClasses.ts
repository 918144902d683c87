import { shortName } from "./shortName.ts";

/** What stands on a phone's first screen of a story, down to the first words of its text: classes by module. */
const modules = {
  "src/app/Layout.module.css": ["page", "skip", "main"],
  "src/app/Masthead.module.css": ["masthead", "strip", "date", "tools", "nameplate", "sections"],
  "src/features/appearance/AppearanceMenu.module.css": ["menu"],
  "src/features/articles/ArticleHeader.module.css": ["header", "kicker", "headline", "standfirst", "byline"],
  "src/pages/ArticlePage.module.css": ["story", "lead", "text", "tools"],
  "src/features/saved/SaveButton.module.css": ["save"],
  "src/ui/Button.module.css": ["plain"],
  "src/features/appearance/TextSizeSteps.module.css": ["steps"],
  "src/content/content.module.css": ["body", "story"],
};

/** The same as pages bear them, and what says which parts are below. */
export const firstClasses: ReadonlySet<string> = new Set([
  ...Object.entries(modules).flatMap(([place, names]) => names.map((name) => shortName(name, place))),
  "when-near",
]);
