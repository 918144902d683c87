/** A word of the configuration in which nothing has a meaning of its own. */
export function quoteNginx(text: string): string {
  return `"${text.replace(/[\\"]/g, "\\$&")}"`;
}
