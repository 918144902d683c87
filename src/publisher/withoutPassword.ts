import { paramName } from "./paramName.ts";

/** A sentence whose addresses tell no reader's password: it goes to logs and to whoever is looking on. */
export function withoutPassword(sentence: string): string {
  return sentence.replace(/([?&])([^\s=&]+)=[^\s&“”"]*/g, (whole, mark: string, name: string) =>
    paramName(name) === "password" ? `${mark}${name}=…` : whole,
  );
}
