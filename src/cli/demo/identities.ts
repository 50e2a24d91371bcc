import { writeKeyFile } from "../../core/crypto/minisign";
import { writeIdentityFile } from "../../desk/identityFile";
import type { Cast } from "./cast";
import type { Folder } from "./folder";
import type { Participant } from "./world";

/** The two files of each desk, below the demo's folder. */
export interface IdentityFiles {
  readonly identity: (one: Participant) => string;
  readonly publicKey: (one: Participant) => string;
}

const files: IdentityFiles = {
  identity: ({ slug }) => `identities/${slug}.txt`,
  publicKey: ({ slug }) => `identities/${slug}.pub`,
};

/** Leaves every desk's age identity, which nobody should ever do with a real one, and its minisign public key. */
export async function writeIdentities(cast: Cast, folder: Folder): Promise<IdentityFiles> {
  for (const one of [cast.first, cast.second, cast.outsider, ...cast.members]) {
    await folder.write(files.identity(one), identityText(one));
    await folder.write(files.publicKey(one), writeKeyFile(one.key));
  }
  return files;
}

function identityText({ name, key, bare }: Participant): string {
  const remark = "a throw-away identity of the demo: never use it for anything else";
  return writeIdentityFile(key, bare.identity.opening, name, remark);
}
