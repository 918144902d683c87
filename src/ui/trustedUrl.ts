/** The part of Trusted Types that we use; browsers without it take plain strings. */
interface TrustedUrl {
  toString(): string;
}

declare global {
  interface Window {
    trustedTypes?: {
      createPolicy(
        name: string,
        rules: { createScriptURL(url: string): string },
      ): { createScriptURL(url: string): TrustedUrl };
    };
  }
  interface ServiceWorkerContainer {
    register(url: TrustedUrl, options?: RegistrationOptions): Promise<ServiceWorkerRegistration>;
  }
}

/** Every script address the app may hand to a sink of its own: the worker between it and the network, and the one that searches. */
const allowed = /^\/(?:sw\.js|(?:assets|src\/features\/search)\/deviceWorker[-.\w]*(?:\?[\w&=]*)?)$/;

let policy: ReturnType<NonNullable<Window["trustedTypes"]>["createPolicy"]> | undefined;

/** The address as the browser demands it under `require-trusted-types-for 'script'`; throws for one we do not know. */
export function trustedUrl(url: string): TrustedUrl {
  policy ??= window.trustedTypes?.createPolicy("broadsheet", { createScriptURL: checkUrl });
  return policy ? policy.createScriptURL(url) : checkUrl(url);
}

function checkUrl(url: string): string {
  if (!allowed.test(url)) throw new TypeError(`${url} is no script of ours`);
  return url;
}
