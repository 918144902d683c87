/** As much of jsdom as is used: the package brings no types. */
declare module "jsdom" {
  export class JSDOM {
    constructor(html?: string);
    readonly window: typeof globalThis;
  }
}
