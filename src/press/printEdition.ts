import { buildEdition } from "./buildEdition.ts";
import { readManuscripts } from "./readManuscripts.ts";
import { writeEdition } from "./writeEdition.ts";

/** `npm run edition:bundled`: prints the manuscripts to the edition that ships with the project. */
const manuscripts = await readManuscripts("src/press/manuscripts");
const edition = buildEdition(manuscripts);
const { written, unchanged, deleted, drawn } = await writeEdition(edition, "public/edition");
console.log(`Printed ${manuscripts.length} stories and ${edition.pictures.length} pictures to public/edition.`);
console.log(`${written} files written, ${unchanged} unchanged, ${deleted} deleted; ${drawn} pictures drawn anew.`);
