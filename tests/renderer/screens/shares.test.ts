import { expect, test } from "vitest";
import type { Inspection, Signer } from "../../../src/desk/exchange/inspection";
import { overview } from "../../../src/desk/overview";
import { changeWords } from "../../../src/renderer/screens/exchange/changeWords";
import { sharesIn } from "../../../src/renderer/screens/exchange/sharesIn";
import { tasksIn } from "../../../src/renderer/screens/home/tasks";
import { usualThreshold } from "../../../src/renderer/screens/shares/threshold";
import { ofText } from "../../../src/renderer/state/incoming";
import { placeFor } from "../../../src/renderer/text/locale";
import { speechIn } from "../../../src/renderer/text/speech";
import { person } from "../../desk/people";

const english = speechIn(placeFor("en", ["en-GB"]));
const signer = (key: string): Signer => ({ key, words: [], organisation: key, trust: null, isOwn: false });
const opened = (purpose: string, statements: readonly [type: string, by: string, isNew: boolean][]) =>
  ({
    outcome: "opened",
    from: signer("RWsender"),
    purpose,
    note: null,
    created: "2026-11-22T13:51:00Z",
    remarks: [],
    statements: statements.map(([type, by, isNew]) => ({
      hash: "",
      type: `undersigned/${type}/1`,
      outcome: "sound",
      isNew,
      created: "2026-11-22T13:51:00Z",
      by: signer(by),
    })),
    letters: [],
    refused: [],
    texts: 0,
    attachments: 0,
  }) satisfies Inspection;

test("what a bundle has to do with shares is told by what is in it, whatever its sender calls it", () => {
  expect(sharesIn(opened("invitation", [["share", "RWsender", true]]))).toBe("share");
  expect(sharesIn(opened("share", [["share", "RWother", true]]))).toBe("share-returned");
  expect(sharesIn(opened("share-request", [["card", "RWsender", false]]))).toBe("share-request");
  expect(sharesIn(opened("share", [["card", "RWsender", true]])), "there is none").toBeNull();
  expect(sharesIn(opened("collection", []))).toBeNull();
});

test("a line says that somebody asks although nothing new comes along, and that a share is here already", () => {
  const line = (inspection: Inspection) =>
    changeWords(english, {
      id: 1,
      file: ofText("x.age", ""),
      at: { state: "seen", bytes: new Uint8Array(), inspection },
    });
  const { t } = english;
  expect(line(opened("share-request", [["card", "RWsender", false]]))).toBe(
    t("shares.exchange.about.share-request"),
  );
  expect(line(opened("share", [["share", "RWsender", true]]))).toBe(t("shares.exchange.about.share"));
  expect(line(opened("share", [["share", "RWsender", false]]))).toBe(t("exchange.nothingNew"));
  expect(line(opened("collection", [["card", "RWsender", true]]))).toBe(t("exchange.aboutKeys"));
});

test("three of five are usual, else the smallest majority, and never fewer than two", () => {
  expect([2, 3, 4, 5, 6, 16].map(usualThreshold)).toEqual([2, 2, 3, 3, 4, 9]);
  expect(usualThreshold(0)).toBe(2);
});

test("somebody who asks for a share is told of at home, and the line leads to where it is given back", async () => {
  const told = await overview(await person("Amina"));
  expect(tasksIn({ ...told, contacts: 3, shareRequests: 2 }, [], 0, "2026-11-24")).toEqual([
    { task: "share-request", count: 2, place: "settings", item: "shares:held" },
  ]);
});
