import { expect, test } from "vitest";
import { Refusal } from "../../src/core/encoding/refusal";
import type { RefusalReason } from "../../src/core/encoding/refusal";
import { draft } from "../../src/desk/writing/drafts";
import { draftLetter } from "../../src/desk/writing/draftLetter";
import { publishVersion } from "../../src/desk/writing/publishVersion";
import { removeDraft, restoreDraft, saveDraft } from "../../src/desk/writing/saveDraft";
import type { DraftChanges } from "../../src/desk/writing/saveDraft";
import { fillings, got, letter, person } from "./people";
import type { Person } from "./people";

const found = async (one: Person, id: string) => got(await draft(one, id), "found");

async function drafting(filled = {}) {
  const amina = await person("Amina");
  const { draft: made } = await draftLetter(amina, null, letter, filled);
  return { amina, id: made.id };
}

async function refusalOf(work: Promise<unknown>): Promise<readonly [RefusalReason, string] | null> {
  try {
    await work;
    return null;
  } catch (fault) {
    if (fault instanceof Refusal) return [fault.reason, fault.part];
    throw fault;
  }
}

test("a draft is told with what is still open in it", async () => {
  const { amina, id } = await drafting({ date: "22 November 2026" });
  const told = await found(amina, id);
  expect(told.title).toBe("Engagement with civil society");
  expect(told.unfilled).toEqual(["addressee-name", "coalition"]);
  expect(told.hasBraces).toBe(true);
  got(await draft(amina, "00".repeat(16)), "unknown-draft");
});

test("what is changed is kept, what is left out stays, and what is the same is no work", async () => {
  const { amina, id } = await drafting(fillings);
  const before = await found(amina, id);
  amina.wait(60);
  got(await saveDraft(amina, id, { text: before.draft.text, kind: "letter" }), "saved");
  expect((await found(amina, id)).draft.changed, "nobody worked on it").toBe(before.draft.changed);
  const addressee = { name: null, office: "Administrator", organisation: "UNDP" };
  got(await saveDraft(amina, id, { text: "# Peace\n\nNow.\n", addressee, letterhead: null }), "saved");
  got(await saveDraft(amina, id, { language: "fr", kind: "brief" }), "saved");
  expect((await found(amina, id)).draft).toEqual({
    ...before.draft,
    text: "# Peace\n\nNow.\n",
    addressee,
    letterhead: null,
    language: "fr",
    kind: "brief",
    changed: "2026-11-01T09:01:00Z",
  });
});

test("the limit that was chosen stays with the draft, also when it is thrown away and brought back", async () => {
  const { amina, id } = await drafting(fillings);
  expect((await found(amina, id)).draft, "older drafts have none").not.toHaveProperty("limit");
  amina.wait(60);
  got(await saveDraft(amina, id, { limit: "hrcSpecial" }), "saved");
  got(await saveDraft(amina, id, { text: "# Peace\n\nNow.\n" }), "saved");
  expect((await found(amina, id)).draft).toMatchObject({ limit: "hrcSpecial", text: "# Peace\n\nNow.\n" });
  const { draft: thrown } = got(await removeDraft(amina, id), "removed");
  got(await restoreDraft(amina, id, thrown), "restored");
  expect((await found(amina, id)).draft.limit).toBe("hrcSpecial");
  const unfit = { limit: 2000 } as unknown as DraftChanges;
  expect(await refusalOf(saveDraft(amina, id, unfit))).toEqual(["bad-schema", "limit"]);
  expect((await found(amina, id)).draft.limit).toBe("hrcSpecial");
});

test("what no version could say is refused by its name, and nothing is kept of it", async () => {
  const { amina, id } = await drafting(fillings);
  const before = await found(amina, id);
  const nobody = { name: null, office: null, organisation: null };
  const bad: readonly (readonly [unknown, RefusalReason, string])[] = [
    [{ text: "no title\n" }, "bad-letter", "line 1"],
    [{ text: "# T\n\ntwo  spaces\n" }, "bad-letter", "line 3"],
    [{ text: "# T\n\n\u202eevil\n" }, "bad-text", "line 3"],
    [{ text: `# ${"x".repeat(201)}\n` }, "too-large", "line 1"],
    [{ text: 7 }, "bad-schema", "text"],
    [{ addressee: { ...nobody, name: " Jane" } }, "bad-text", "addressee.name"],
    [{ addressee: { ...nobody, office: "" } }, "bad-text", "addressee.office"],
    [{ addressee: { ...nobody, organisation: "U\u200bN" } }, "bad-text", "addressee.organisation"],
    [{ addressee: { name: null, office: null } }, "bad-schema", "addressee.organisation"],
    [{ letterhead: "x".repeat(20_001) }, "too-large", "letterhead"],
    [{ letterhead: ["x"] }, "bad-schema", "letterhead"],
    [{ language: "English" }, "bad-schema", "language"],
    [{ kind: "memo" }, "bad-schema", "kind"],
  ];
  for (const [changes, reason, part] of bad) {
    const tried = saveDraft(amina, id, { ...(changes as DraftChanges) });
    expect(await refusalOf(tried), JSON.stringify(changes)).toEqual([reason, part]);
  }
  expect(await found(amina, id)).toEqual(before);
  got(await saveDraft(amina, "00".repeat(16), { kind: "brief" }), "unknown-draft");
});

test("a draft that was removed is put back as it was, and never over another", async () => {
  const { amina, id } = await drafting(fillings);
  const before = await found(amina, id);
  const { draft: record } = got(await removeDraft(amina, id), "removed");
  got(await draft(amina, id), "unknown-draft");
  got(await removeDraft(amina, id), "unknown-draft");
  expect(await refusalOf(restoreDraft(amina, "../../x", record))).toEqual(["bad-schema", "id"]);
  expect(await refusalOf(restoreDraft(amina, id, { ...record, text: "x\n" }))).toEqual([
    "bad-letter",
    "line 1",
  ]);
  got(await draft(amina, id), "unknown-draft");
  got(await restoreDraft(amina, id, record), "restored");
  expect(await found(amina, id)).toEqual(before);
  got(await saveDraft(amina, id, { kind: "brief" }), "saved");
  got(await restoreDraft(amina, id, record), "still-there");
  expect((await found(amina, id)).draft.kind).toBe("brief");
});

test("what is saved can be published as it is", async () => {
  const { amina, id } = await drafting(fillings);
  got(await saveDraft(amina, id, { text: "# Peace\n\n**Now.**^[Soon.]\n", letterhead: "A\nB" }), "saved");
  const details = { phase: "input", change: "editorial", closes: null } as const;
  const { version } = got(await publishVersion(amina, id, details), "published");
  expect(version.statement).toMatchObject({ title: "Peace", letterhead: "A\nB" });
  got(await saveDraft(amina, id, { kind: "brief" }), "unknown-draft");
});
