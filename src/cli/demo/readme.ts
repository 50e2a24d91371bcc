import { fileURLToPath } from "node:url";
import type { Folder } from "./folder";
import type { IdentityFiles } from "./identities";
import type { Letterbox } from "./post";
import type { Finished } from "./run";

/** Says how everything in the folder can be checked with public tools, and what each file is. */
export async function writeReadme(finished: Finished, files: IdentityFiles, folder: Folder): Promise<void> {
  await folder.write("bundles.txt", listOf(finished.post.sent()));
  await folder.write("README.txt", readmeText(finished, files, folder.path));
}

const program = fileURLToPath(new URL("../../..", import.meta.url)).replace(/[/\\]$/, "");

function readmeText(finished: Finished, files: IdentityFiles, path: string): string {
  const { cast, rounds, incidents, post } = finished;
  const { first, second } = cast;
  const collection = post.sent().find(({ what, to }) => what === "a collection" && to.includes(second))!;
  const open = `${cli("open")} ${quoted(`${path}/${collection.file}`)} --identity ${quoted(`${path}/${files.identity(second)}`)}`;
  const inspect = (file: string, identity: string) =>
    `${cli("inspect")} ${quoted(`${path}/${file}`)} --identity ${quoted(`${path}/${identity}`)}`;
  return `What the demo of Undersigned left here
======================================

All organisations and people are invented, all keys are throw-away: the secret ones lie in identities/.
Documents: ${rounds.map(({ round }) => `${round.document.file} (${round.document.name})`).join(", ")}.
letter-for-the-addressee.docx also names the organisations that only the addressee may read.

Commands with age, tar, minisign, sha256sum and python3 are typed in this folder; those with npm in the program's
folder, ${program}


1. Open a bundle
----------------
Stock age opens these files from version 1.3:
  age --version                      # must be at least 1.3, otherwise use the npm command below

  mkdir opened
  age -d -i ${files.identity(second)} -o opened/bundle.tar ${collection.file}
  tar xf opened/bundle.tar -C opened

Without it, in the program's folder:
  ${open} --out ${quoted(`${path}/opened`)}

Then, in this folder, with either:
  (cd opened && minisign -VH -m manifest.json -p ../${files.publicKey(first)})
  (cd opened && sha256sum -c SHA256SUMS)
  (cd opened/statements && for f in *.json; do minisign -VH -q -P "$(sed -n 's/^  "key": "\\(.*\\)",$/\\1/p' "$f")" -m "$f" || echo "BAD $f"; done)

Always minisign -VH, never -V alone: an older kind of signature is not accepted here.


2. Check the proof of the ${rounds[0]!.round.document.name}
-----------------------------------------------------------
In the program's folder; the keys are those of the co-chairs, which a real reader gets in another way than the pack:
  ${cli("verify")} ${quoted(`${path}/proof.zip`)} --key ${first.key} --key ${second.key}

With public tools, in this folder:
  python3 -m zipfile -e proof.zip proof        # or: unzip -d proof proof.zip
  (cd proof && sha256sum -c SHA256SUMS)
  (cd proof && minisign -VH -m pack.json -p ../${files.publicKey(first)})
  (cd proof && for f in */*.json; do minisign -VH -q -P "$(sed -n 's/^  "key": "\\(.*\\)",$/\\1/p' "$f")" -m "$f" || echo "BAD $f"; done)

Or open proof/verify.html in a browser, without a network, and give it proof.zip.


3. What happened in the first campaign
--------------------------------------
${incidents.map(({ name, what, files: of }) => `${name}\n  ${what}${of.map((file) => `\n  ${file}`).join("")}`).join("\n")}

See for yourself, in the program's folder. The forged one opens, and its endorsement is refused by itself:
  ${inspect(fileOf(finished, "forged"), files.identity(first))}
The forwarded one is told as not for its receiver:
  ${inspect(fileOf(finished, "forwarded"), files.identity(receiverOf(finished, "forwarded")))}


4. The files
------------
bundles.txt lists every bundle with what it was; the names of the files themselves say nothing but the day.
identities/NAME.txt is a desk's age identity, identities/NAME.pub its minisign public key.
  ${files.publicKey(first)}   ${first.key}
  ${files.publicKey(second)}   ${second.key}
`;
}

function fileOf({ incidents }: Finished, name: string): string {
  const file = incidents.find((incident) => incident.name === name)?.files[0];
  if (file === undefined) throw new Error(`no file for ${name}`);
  return file;
}

function receiverOf(finished: Finished, name: string) {
  const file = fileOf(finished, name);
  return finished.post.sent().find((one) => one.file === file)!.to[0]!;
}

function listOf(sent: readonly Letterbox[]): string {
  const rows = sent.map(({ file, what, about, from, to }) =>
    [file, about, what, `from ${from.name}`, `to ${to.map(({ name }) => name).join("; ")}`].join("\t"),
  );
  return `${rows.join("\n")}\n`;
}

function cli(command: string): string {
  return `npm run -s cli -- ${command}`;
}

function quoted(text: string): string {
  return /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
