// Tokens and base are layers: the modules, which are not, win over them in whatever order they arrive.
import "#ui/tokens.css";
import "#ui/fonts.css";
import "#ui/base.css";
import { startPaper } from "#app/startPaper.ts";

const root = document.getElementById("root");
if (root) void startPaper(root);
