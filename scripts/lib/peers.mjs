import { existsSync } from "node:fs";
import { apt, mayUseApt, which } from "./run.mjs";

const fonts = "/usr/share/fonts/truetype";

/** Public programs some tests compare ours with, by Debian package, and how each is known to be there. */
const peers = {
  minisign: () => which("minisign"),
  nsis: () => which("makensis"),
  "libreoffice-writer": () => which("soffice"),
  "poppler-utils": () => which("pdftotext"),
  "fonts-liberation": () => existsSync(`${fonts}/liberation`) || existsSync(`${fonts}/liberation2`),
  "fonts-noto-core": () => existsSync(`${fonts}/noto`),
};

/** Installs them where that is possible without asking for rights; tests without their peer are skipped, saying so. */
export async function ensurePeers() {
  const missing = Object.keys(peers).filter((name) => !peers[name]());
  if (missing.length === 0) return;
  if (!mayUseApt()) {
    console.log(`Not on this machine: ${missing.join(", ")}. The tests that need them are skipped.`);
    return;
  }
  console.log(`Installing ${missing.join(", ")} with apt-get …`);
  if (!(await apt(missing))) console.log("apt-get failed: the tests that need them are skipped.");
}
