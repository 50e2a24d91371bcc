import { join } from "node:path";
import { ownFolder } from "./folders";
import type { Mode } from "./mode";
import { startProgram } from "./program";
import type { Serving } from "./server";

/** The program at an address for a browser of the person's own. */
export const serveMode: Mode = async ({ data, saveTo, version, site, port, files, say, stop, opened }) => {
  // A desk's rows lie in the browser, under the origin with its port; its header belongs beside no others.
  const home = await ownFolder(join(data, `port-${port}`));
  const running = await startProgram({
    site,
    way: port,
    shell: { home, profile: null, saveTo, version, pdf: null },
  });
  if (running.outcome === "taken") {
    say(
      `Port ${port} is taken by another program. Choose one that is free: npm start -- --serve --port N. ` +
        "What desks keep belongs to the port and the browser: at another port you begin anew.",
    );
    return 1;
  }
  const { serving, offer } = running;
  try {
    await offer(files);
    opened(async (more) => {
      await offer(more);
      return `Undersigned is running already. ${invitation(serving)}`;
    });
    say(`Undersigned is running on this computer: a preview, for a browser of your own.
${invitation(serving)}
Files are saved into ${saveTo}. What a desk keeps lies in the browser that you open this in, and its locks in ${home}:
with another browser, port or folder you begin anew.
Extensions of that browser, and what it remembers of forms, are not ours to switch off: this is for trying, not for real work.
Ctrl+C ends it.`);
    await stop;
    return 0;
  } finally {
    await serving.stop();
  }
};

function invitation(serving: Serving): string {
  return `Open this address, which works once:\n\n  ${serving.invite()}\n`;
}
