import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildBarePage, openBare, plantHeader, plantRows } from "../support/barePage/open";
import type { OpenBare } from "../support/barePage/open";
import { organisationName, plantVault } from "../support/plantedVault";
import { toolMissing } from "../support/tools";
import type { Bench, Peer, Work } from "./measure";
import { install, run } from "./programs";

/** Unlocks a desk in a real browser and lists its first contacts; changes one of them. */
export const vault: Bench = {
  name: "vault",
  async *works(folder) {
    const page = await buildBarePage();
    try {
      for (const count of [1000, 10_000, 100_000]) {
        const home = mkdtempSync(join(folder, "home-"));
        const planted = await plantVault(count);
        plantHeader(home, planted);
        const shell = await openBare(page, { home });
        try {
          await plantRows(shell, page, planted);
          yield unlocking(count, shell, planted.passphrase, folder);
          yield editing(count, shell, planted.passphrase);
        } finally {
          await shell.close();
          rmSync(home, { recursive: true, force: true, maxRetries: 10 });
        }
      }
    } finally {
      page.remove();
    }
  },
};

function unlocking(count: number, shell: OpenBare, passphrase: string, folder: string): Work {
  const derivations: number[] = [];
  return {
    name: `unlock to first list, ${count.toLocaleString("en")} contacts`,
    rounds: count > 10_000 ? 3 : 5,
    ours: async () => {
      const { derivation, unlock, list } = await shell.call("unlock", passphrase);
      derivations.push(derivation);
      return (unlock + list) / 1000;
    },
    peers: [keepass(count, folder)],
    remark: () =>
      `deriving the key is apart: ${Math.round(Math.min(...derivations))} ms here with the least work a header may ask for, 12 times as much in a new desk`,
  };
}

function editing(count: number, shell: OpenBare, passphrase: string): Work {
  return {
    name: `one edit acknowledged, ${count.toLocaleString("en")} contacts`,
    rounds: 3,
    ours: async () => (await shell.call("edit", passphrase, 100)) / 1000,
    peers: [],
  };
}

const password = "long walk by the river bank";

/** Opens a database of as many entries and lists them; what an empty one takes is taken off, which is its derivation. */
function keepass(count: number, folder: string): Peer {
  const missing = toolMissing("keepassxc-cli") ? install.keepass : null;
  const database = join(folder, `${count}.kdbx`);
  const empty = join(folder, `empty-${count}.kdbx`);
  const list = (file: string): number => {
    const start = performance.now();
    run("keepassxc-cli", ["ls", "-q", file], `${password}\n`);
    return (performance.now() - start) / 1000;
  };
  if (missing === null) {
    const xml = join(folder, `${count}.xml`);
    writeFileSync(xml, entriesXml(count));
    const twice = `${password}\n${password}\n`;
    run("keepassxc-cli", ["import", "-q", "-t", "100", "-p", xml, database], twice);
    run("keepassxc-cli", ["db-create", "-q", "-t", "100", "-p", empty], twice);
  }
  return { name: "keepassxc-cli ls", missing, run: () => list(database) - list(empty) };
}

function entriesXml(count: number): string {
  const id = (i: number) => Buffer.alloc(16, String(i).padStart(16, "0")).toString("base64");
  const field = (name: string, value: string) => `<String><Key>${name}</Key><Value>${value}</Value></String>`;
  const entries = Array.from(
    { length: count },
    (_, i) =>
      `<Entry><UUID>${id(i + 1)}</UUID>${field("Title", organisationName(i))}${field("UserName", "KE")}${field("Notes", "peacebuilding")}</Entry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?><KeePassFile><Meta><Generator>bench</Generator></Meta><Root><Group><UUID>${id(0)}</UUID><Name>Root</Name>${entries.join("")}</Group></Root></KeePassFile>`;
}
