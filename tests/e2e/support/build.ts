import { execFileSync } from "node:child_process";

/** Builds the paper once before the browser tests, as `npm start` does. */
export default function build(): void {
  execFileSync("npm", ["run", "build"], { stdio: ["ignore", "ignore", "inherit"] });
}
