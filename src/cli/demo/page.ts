/** The page that checks a proof pack without a network, built from this program's source. */
export async function readPage(): Promise<Uint8Array> {
  // A build script, not a part of the program: loaded by its place, so that nothing here is built upon it.
  const script = new URL("../../../scripts/build-verifier.mjs", import.meta.url).href;
  const { buildVerifier } = (await import(script)) as { buildVerifier: () => Promise<Uint8Array> };
  return new Uint8Array(await buildVerifier());
}
