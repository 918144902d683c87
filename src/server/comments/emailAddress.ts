/** Whether WordPress would call it an e-mail address (`is_email`): ASCII, one `@`, a dot in the domain. */
export function isEmailAddress(text: string): boolean {
  if (text.length < 6) return false;
  const at = text.indexOf("@");
  if (at < 1) return false;
  const domain = text.slice(at + 1);
  const labels = domain.split(".");
  return (
    /^[a-zA-Z0-9!#$%&'*+/=?^_`{|}~.-]+$/.test(text.slice(0, at)) &&
    labels.length >= 2 &&
    labels.every((label) => /^[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?$/.test(label))
  );
}
