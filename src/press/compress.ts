import { compressFolder } from "./compressFolder.ts";

/** After the build: `node build/compress.js [folder]`, `dist` unless another is named. */
const folder = process.argv[2] ?? "dist";

compressFolder(folder).then(
  ({ files, bytes, brotliBytes }) => {
    const kilobytes = (count: number) => Math.round(count / 1024);
    console.log(
      `Compressed ${files} files in ${folder}: ${kilobytes(bytes)} KB, ${kilobytes(brotliBytes)} KB as brotli.`,
    );
  },
  (error: unknown) => {
    console.error(`${folder} cannot be compressed: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  },
);
