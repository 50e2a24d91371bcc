import { expect, test } from "vitest";
import { bundleQueue } from "../../../src/renderer/screens/exchange/bundleQueue";
import type { BundleQueue } from "../../../src/renderer/screens/exchange/bundleQueue";
import { countsByStanding, takeable, takenIn } from "../../../src/renderer/screens/exchange/bundles";
import { takenTogether } from "../../../src/renderer/screens/exchange/takenTogether";
import { ofText } from "../../../src/renderer/state/incoming";

/** How every bundle begins; behind it, these say what they hold. */
const head = "age-encryption.org/v1 ";
const wordsIn = (bytes: Uint8Array) => new TextDecoder().decode(bytes).slice(head.length).split(" ");

/** A desk that finds in a file what its words say: "opened letter-1", "unknown-sender", "refused" … */
function desk({ receiving = () => undefined }: { readonly receiving?: (files: number) => unknown } = {}) {
  const asked: number[] = [];
  let isBusy = false;
  return {
    asked,
    inspect: async (bytes: Uint8Array) => {
      expect(isBusy, "one after another").toBe(false);
      isBusy = true;
      await Promise.resolve();
      isBusy = false;
      const [outcome = "", letter = ""] = wordsIn(bytes);
      if (outcome === "refused") return { outcome, reason: "damaged", part: "", expected: "" };
      const letters = [
        { campaign: letter, title: `Title of ${letter}`, isInvitation: letter === "l2", adds: [] },
      ];
      return { outcome, letters, remarks: [], refused: [], statements: [] };
    },
    receiveAll: async (files: readonly Uint8Array[]) => {
      asked.push(files.length);
      const said = await receiving(files.length);
      if (said !== undefined) return said;
      return {
        outcome: "received-all",
        results: files.map((bytes) => ({
          outcome: "received",
          added: [
            {
              statement: { campaign: wordsIn(bytes)[1], type: "undersigned/endorsement/1" },
            },
          ],
          refused: [],
          remarks: [],
        })),
      };
    },
  };
}

const queueOver = (one: ReturnType<typeof desk>): BundleQueue => bundleQueue(one as never);
const lookedInto = (queue: BundleQueue) =>
  new Promise<void>((resolve) => {
    const end = queue.listen(() => {
      if (queue.state().items.some(({ at }) => at.state === "waiting" || at.state === "reading")) return;
      end();
      resolve();
    });
  });
const files = (count: number, words: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => ofText(`${at}.age`, head + words(at)));

test("five hundred bundles are looked into, grouped, taken in a hundred at a time, and told of letter by letter", async () => {
  const one = desk();
  const queue = queueOver(one);
  queue.bring(
    files(500, (at) => {
      if (at % 50 === 0) return "refused";
      if (at % 50 === 1) return "unknown-sender";
      if (at % 50 === 2) return "not-for-me";
      return at % 50 === 3 ? "already-imported" : `opened l${at % 3}`;
    }),
  );
  await lookedInto(queue);
  expect(countsByStanding(queue.state().items)).toEqual([
    { standing: "ready", count: 460 },
    { standing: "unknown", count: 10 },
    { standing: "refused", count: 10 },
    { standing: "others", count: 10 },
    { standing: "known", count: 10 },
  ]);
  await queue.takeAll(takeable(queue.state().items));
  expect(one.asked).toEqual([100, 100, 100, 100, 60]);
  const { bundles, letters, invitations } = takenTogether(takenIn(queue.state().items));
  expect(bundles).toBe(460);
  expect(letters.reduce((sum, { adds }) => sum + adds[0]!.count, 0)).toBe(460);
  expect(new Set(letters.map(({ title }) => title))).toEqual(
    new Set(["Title of l0", "Title of l1", "Title of l2"]),
  );
  expect(invitations).toEqual(["l2"]);
});

test("what was taken in before it is stopped stays, and what the disk did not take is as it was", async () => {
  const queue: BundleQueue = queueOver(desk({ receiving: () => void (++rounds === 2 && queue.stop()) }));
  let rounds = 0;
  queue.bring(files(300, () => "opened l1"));
  await lookedInto(queue);
  await queue.takeAll(takeable(queue.state().items));
  expect(countsByStanding(queue.state().items)).toEqual([
    { standing: "ready", count: 100 },
    { standing: "taken", count: 200 },
  ]);

  const full = { outcome: "hindered", hindrance: "full", detail: "" };
  const other = queueOver(desk({ receiving: () => full }));
  other.bring(files(50, () => "opened l1"));
  await lookedInto(other);
  await other.takeAll(takeable(other.state().items));
  expect(other.state()).toMatchObject({ trouble: full, taking: null });
  expect(takeable(other.state().items)).toHaveLength(50);
});

test("large bundles are taken in a few at a time", async () => {
  const one = desk();
  const queue = queueOver(one);
  const megabytes = [1, 6, 6, 6, 40, 1, 1];
  queue.bring(
    megabytes.map((size, at) => ofText(`${at}.age`, `${head}opened l1 ${"x".repeat(size * 1_000_000)}`)),
  );
  await lookedInto(queue);
  await queue.takeAll(takeable(queue.state().items));
  expect(one.asked).toEqual([3, 1, 1, 2]);
  expect(takenIn(queue.state().items)).toHaveLength(7);
});

test("stopping while they are looked into forgets those that wait", async () => {
  const queue = queueOver(desk());
  queue.bring(files(50, () => "opened l1"));
  queue.stop();
  await Promise.resolve();
  expect(queue.state().items).toEqual([]);
});

test("what was brought last stands first, and what is no bundle is not given to the desk", async () => {
  const one = desk();
  const queue = queueOver(one);
  queue.bring(files(1, () => "opened l1"));
  await lookedInto(queue);
  queue.bring([ofText("minutes.docx", "PK")]);
  await lookedInto(queue);
  expect(queue.state().items.map(({ file }) => file.name)).toEqual(["minutes.docx", "0.age"]);
  expect(queue.state().items[0]!.at).toEqual({ state: "strange", is: "other" });
});
