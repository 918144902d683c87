import { join } from "node:path";

/** Where this run's reader is built, apart from `npm run build` and from other runs. `buildReader` names the folder. */
export const readerFolders = {
  get dist(): string {
    return join(process.env.READER_FOLDER ?? "", "dist");
  },
  get programs(): string {
    return join(process.env.READER_FOLDER ?? "", "programs");
  },
};
