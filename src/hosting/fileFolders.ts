/** Folders of the built reader that hold files: no page is printed there, at whatever depth. */
export const fileFolders: ReadonlySet<string> = new Set(["assets", "edition", "fonts", "icons"]);
