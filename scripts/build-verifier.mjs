// node scripts/build-verifier.mjs: writes out/verify.html, the page that checks a proof pack without a network. It is
// one file, and the same source gives the same bytes; its SHA-256 is printed, to be published with a release.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./lib/root.mjs";

const target = join(root, "out", "verify.html");

/**
 * Builds the page.
 *
 * @returns {Promise<Uint8Array>} its bytes
 */
export async function buildVerifier() {
  const style = [
    "src/renderer/styles/tokens.css",
    "src/renderer/styles/elements.css",
    "src/verifier/style.css",
  ]
    .map((file) => readFileSync(join(root, file), "utf8"))
    .join("\n");
  // Inside a script element nothing may look like its end or like a comment; both only occur in string literals.
  const script = (await bundle()).replaceAll("</script", "<\\/script").replaceAll("<!--", "\\x3C!--");
  return Buffer.from(page(script, style), "utf8");
}

/** Builds the page into out/verify.html. */
export async function writeVerifier() {
  const bytes = await buildVerifier();
  mkdirSync(join(root, "out"), { recursive: true });
  writeFileSync(target, bytes);
  return { file: target, bytes };
}

async function bundle() {
  const { build } = await import("vite");
  const { output } = await build({
    configFile: false,
    envFile: false,
    root,
    mode: "production",
    logLevel: "error",
    define: { "process.env.NODE_ENV": JSON.stringify("production") },
    build: {
      write: false,
      target: "es2023",
      modulePreload: false,
      rollupOptions: {
        input: join(root, "src", "verifier", "main.ts"),
        output: { format: "es", codeSplitting: false },
      },
    },
  });
  const chunks = output.filter(({ type }) => type === "chunk");
  if (chunks.length !== 1 || output.length !== 1) {
    throw new Error(`expected one script, found ${output.map(({ fileName }) => fileName).join(", ")}`);
  }
  return chunks[0].code;
}

function page(script, style) {
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(script)}' 'wasm-unsafe-eval'`,
    `style-src '${hashOf(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return `<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Check a proof of signatures</title>
<style>${style}</style>
</head>
<body>
<noscript>This page checks signatures with JavaScript, which is switched off. README.txt tells how to check them with other tools.</noscript>
<div id="page"></div>
<script type="module">${script}</script>
</body>
</html>
`;
}

function hashOf(text) {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { file, bytes } = await writeVerifier();
  const hash = createHash("sha256").update(bytes).digest("hex");
  console.log(`${hash}  ${file} (${Math.round(bytes.length / 1024)} KiB)`);
}
