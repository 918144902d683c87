import { CommentRepository } from "./comments/commentRepository.ts";
import { moderate } from "./comments/moderate.ts";
import { openDatabase } from "./database.ts";
import { Edition } from "./edition.ts";
import { SettingsError, readSettings } from "./settings.ts";

/** The program behind `npm run comments`: it works on the database directly, with the server running or not. */
async function run(): Promise<number> {
  const settings = readSettings(process.env);
  const database = await openDatabase(settings.databaseUrl, settings.databaseToken);
  try {
    return await moderate(process.argv.slice(2), {
      comments: new CommentRepository(database),
      edition: new Edition(settings.editionDir),
      print: (line) => console.log(line),
      complain: (line) => console.error(line),
    });
  } finally {
    database.close();
  }
}

run().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const isPlain = error instanceof SettingsError;
    console.error(
      isPlain
        ? error.message
        : `The comments cannot be reached: ${error instanceof Error ? error.message : String(error)}.`,
    );
    process.exitCode = 1;
  },
);
