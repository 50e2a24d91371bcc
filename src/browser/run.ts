import { homedir } from "node:os";
import type { Wish } from "./arguments";
import { ownFolder, usualDataFolder, usualFilesFolder } from "./folders";
import { claimInstance } from "./instance";
import type { Answer, Circumstances } from "./mode";
import { serveMode } from "./serveMode";
import { windowMode } from "./windowMode";

/**
 * The browser shell, from its start to its end: one program for each data folder.
 *
 * @returns the exit code
 */
export async function run(wish: Wish, circumstances: Circumstances): Promise<number> {
  const { say } = circumstances;
  const computer = { platform: process.platform, env: process.env, home: homedir() };
  const data = await ownFolder(wish.data ?? usualDataFolder(computer));
  const saveTo = await ownFolder(wish.saveTo ?? usualFilesFolder(computer));
  // What another start hands over waits until this one has opened.
  let opened: (answer: Answer) => void = () => undefined;
  const answering = new Promise<Answer>((resolve) => {
    opened = resolve;
  });
  const claim = await claimInstance({
    data,
    files: wish.files,
    platform: process.platform,
    answer: async (files) => (await answering)(files).catch(() => ending),
  });
  switch (claim.claim) {
    case "second":
      say(claim.sentence);
      return 0;
    case "silent":
      say(`Undersigned is running with the folder ${data} already, and does not answer. ${elsewhere}`);
      return 1;
    case "first": {
      const mode = wish.mode === "serve" ? serveMode : windowMode;
      try {
        return await mode({ ...wish, ...circumstances, data, saveTo, opened });
      } finally {
        opened(() => Promise.resolve(ending));
        await claim.release();
      }
    }
  }
}

const ending = "Undersigned was just ending. Start it again.";
const elsewhere = "End it, or choose another folder with --data.";
