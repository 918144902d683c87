/** The device keeps nothing any more: each test begins like a first visit. What was let go of a moment ago is written before. */
export async function emptyShelves(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  await new Promise((resolve, reject) => {
    const deletion = indexedDB.deleteDatabase("broadsheet");
    deletion.addEventListener("success", resolve);
    deletion.addEventListener("error", reject);
  });
}
