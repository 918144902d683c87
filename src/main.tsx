// Tokens and base are layers: the modules, which are not, win over them in whatever order they arrive.
import "#ui/tokens.css";
import "#ui/base.css";
import { startPaper } from "#app/startPaper.ts";

const root = document.getElementById("root");
// A script that does not come leaves a printed page as it is: it can be read. The empty shell says so.
if (root) startPaper(root).catch(() => document.getElementById("unopened")?.removeAttribute("hidden"));
