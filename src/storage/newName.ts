/** A name that nothing else on this device or anywhere has: 128 random bits in hexadecimal. Works on insecure origins too. */
export function newName(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
