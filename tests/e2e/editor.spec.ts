import { expect } from "@playwright/test";
import type { Page } from "@playwright/test";
import type { Letter, Inline } from "../../src/core/letter/blocks";
import { parseLetter } from "../../src/core/letter/parse";
import { writeLetter } from "../../src/core/letter/write";
import type { LetterDocument } from "../../src/word/document";
import { writeDocument } from "../../src/word/write";
import { filledDocument, templates } from "../templates/library";
import { laidOut } from "../support/word";
import { keysBy, ofKind, recordsOf } from "./disk";
import { field, passphrase, unlock } from "./states/gate";
import { choosePanel, draftBlank, draftFromTemplate, paste, saved, text, toEnd, tool } from "./states/editor";
import { openLetters } from "./states/letters";
import { spoken } from "./states/words";
import { test } from "./watched";

const english = spoken("en");
const { t } = english;

/** The drafts as they lie on the disk, decrypted here and not by the program. */
async function draftsOnDisk(page: Page, home: string) {
  const keys = await keysBy(home, { passphrase });
  const { records, faults } = await recordsOf(page, keys!);
  expect(faults).toEqual([]);
  return ofKind(records, "draft");
}

async function textOnDisk(page: Page, home: string): Promise<string> {
  const [draft] = await draftsOnDisk(page, home);
  return draft!["text"] as string;
}

/** What Word, a web page and a mail program put on the clipboard, with what must not come along. */
const foreign = `
<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p { color: red }</style><title>Secret</title></head>
<body lang="EN-GB" style="tab-interval: 36pt"><!--StartFragment-->
<p class="MsoTitle" style="font-size: 40pt">What we  <b>ask</b><o:p></o:p></p>
<p class="MsoNormal"><span style="font-weight:bold">A&nbsp;standing</span> <i style="mso-bidi-font-style:normal">dialogue</i>,
  and<del>not</del><span style="display:none">hidden</span> <a href="https://www.un.org/en/">its page</a><a href="javascript:alert(1)">.</a><a href="#_ftn1"><span>[1]</span></a></p>
<p class="MsoListParagraph" style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">1.<span>&nbsp;&nbsp;</span></span>First\u202e\u0007</p>
<p class="MsoListParagraph" style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">2.</span>Second</p>
<ul><li>One<ul><li>Within</li></ul></li></ul>
<blockquote><p>Quoted</p><p>twice</p></blockquote>
<table><tr><td>Left</td><td>Right</td></tr></table>
<script>document.title = "run"</script><img src="https://evil.example/x.png" onerror="document.title='run'">
<iframe src="https://evil.example"></iframe><svg><text>drawn</text></svg>
<div style="mso-element:footnote-list"><div style="mso-element:footnote" id="ftn1"><p><a href="#_ftnref1">[1]</a> Resolution 71/291.</p></div></div>
<!--EndFragment--></body></html>`;

test("a letter is written as people write, pasted into, and lies on the disk as the grammar has it", async ({
  openDesk,
}) => {
  test.setTimeout(120_000);
  const { page, home } = await openDesk(english);
  await draftBlank(page, english, "A standing dialogue");
  const place = text(page, english);
  await toEnd(place);
  await page.keyboard.type("\nWe ask for ");
  await page.keyboard.press("Control+b");
  await page.keyboard.type("three");
  await page.keyboard.press("Control+b");
  await page.keyboard.type(" things:\n- a dialogue\nadvice\n\n");
  await expect(tool(page, t("editor.kind.bulleted")), "an empty item ended the list").toHaveAttribute(
    "aria-pressed",
    "false",
  );
  await page.keyboard.type("Yours");
  await page.locator(".kind-button").click();
  await page.getByRole("menuitemradio", { name: t("editor.kind.closing") }).click();
  await expect(place, "one writes on").toBeFocused();
  await page.keyboard.press("Shift+Enter");
  await page.keyboard.type("Amina");
  await field(page, t("draft.letterhead.label")).fill("Alliance\nNairobi ");
  await field(page, t("draft.addressee.office")).fill("Secretary-General");
  await page.keyboard.press("Tab");
  await saved(page, english);
  const written =
    "# A standing dialogue\n\nWe ask for **three** things:\n\n- a dialogue\n- advice\n\n[closing] Yours\\\nAmina\n";
  expect(await draftsOnDisk(page, home)).toMatchObject([
    {
      text: written,
      letterhead: "Alliance\nNairobi",
      addressee: { name: null, office: "Secretary-General", organisation: null },
    },
  ]);

  await toEnd(place);
  await page.keyboard.type(" Hadley");
  await paste(page, english, { html: foreign, text: "unused" });
  await saved(page, english);
  const signed = written.replace("Amina", "Amina Hadley");
  const pasted =
    "## What we **ask**\n\n" +
    "**A\u00a0standing** *dialogue*, and [its page](https://www.un.org/en/).^[Resolution 71/291.]\n\n" +
    "1. First\n2. Second\n\n- One\n- Within\n\n> Quoted\n\n> twice\n\nLeft\n\nRight\n";
  expect(await textOnDisk(page, home)).toBe(`${signed.trimEnd()}\n\n${pasted}`);
  expect(await page.title()).not.toContain("run");

  await tool(page, t("editor.undo")).click();
  await expect.poll(() => textOnDisk(page, home), "one undo takes back all of it, and no more").toBe(signed);
  await toEnd(place);
  await page.keyboard.type(" Abdi");
  // It is locked within the pause before it would have been saved.
  await page.keyboard.press("Control+l");
  await unlock(page, english, passphrase);
  expect(await textOnDisk(page, home)).toBe(written.replace("Amina", "Amina Hadley Abdi"));
});

test("what is open is filled in, what is long is told, and what was found is replaced everywhere", async ({
  openDesk,
}) => {
  const { page, home } = await openDesk(english);
  await draftFromTemplate(page, english);
  const open = page.locator(".open-places");
  await expect(open).toContainText(t("letters.placeholders.coalition.label"));
  await page.getByRole("button", { name: t("letters.placeholders.coalition.label") }).click();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe("{{coalition}}");
  await page.getByRole("button", { name: t("draft.placeholders.fill") }).click();
  for (const box of await page.getByRole("dialog").getByRole("textbox").all()) await box.fill(" Peace *now*");
  await page.keyboard.press("Enter");
  await expect(page.getByText(t("draft.placeholders.none"))).toBeVisible();
  await saved(page, english);
  const [filled] = await draftsOnDisk(page, home);
  expect(JSON.stringify(filled)).not.toContain("{{");
  expect(filled!["letterhead"]).toBe("Peace *now*\nPeace *now*");
  expect(filled!["text"], "it is words, not markup").toContain("Peace \\*now\\*");

  await page.keyboard.press("Control+f");
  await page.keyboard.type("Peace *now*");
  await field(page, t("editor.find.words")).fill("Alliance");
  await page.getByRole("button", { name: t("editor.find.all") }).click();
  await page.keyboard.press("Escape");
  await expect(text(page, english)).toBeFocused();
  await expect.poll(() => textOnDisk(page, home)).not.toContain("now\\*");
  expect(await textOnDisk(page, home)).toContain("Alliance");

  await choosePanel(page, t("draft.limit.label"), t("draft.limit.hrcGeneral"));
  await toEnd(text(page, english));
  await paste(page, english, { text: `\n\n${"peace ".repeat(2000)}` });
  await expect(page.locator(".length-over")).toHaveText(/6\d\d.? words too many$/);
  await text(page, english).press("Control+a");
  await page.keyboard.press("Delete");
  await expect.poll(() => textOnDisk(page, home), "a title is kept free for it").toBe("# {{title}}\n");
  await expect(page.getByText(t("draft.placeholders.noTitle"))).toBeVisible();
});

/** A letter as this program's own clipboard has it. */
function htmlOf(letter: Letter): string {
  const run = (content: readonly Inline[]): string =>
    content
      .map((inline) => {
        if (inline.kind === "break") return "<br>";
        if (inline.kind === "note") return `<span data-note>${run(inline.content)}</span>`;
        const words = inline.text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
        const slanted = inline.italic ? `<em>${words}</em>` : words;
        return inline.bold ? `<strong>${slanted}</strong>` : slanted;
      })
      .join("");
  return letter
    .map((block) => {
      if (block.kind === "list") {
        const tag = block.ordered ? "ol" : "ul";
        return `<${tag}>${block.items.map((item) => `<li>${run(item)}</li>`).join("")}</${tag}>`;
      }
      const words = run(block.content);
      if (block.kind === "paragraph") return `<p data-role="${block.role}">${words}</p>`;
      return block.kind === "quote" ? `<blockquote>${words}</blockquote>` : `<h3>${words}</h3>`;
    })
    .join("");
}

/** The document with a paragraph of that many lines at its end. */
function withLines(document: LetterDocument, lines: number): LetterDocument {
  const line = { kind: "text", text: "one more line", bold: false, italic: false, link: null } as const;
  const further = Array.from({ length: lines - 1 }, (): Inline[] => [{ kind: "break" }, line]).flat();
  return {
    ...document,
    letter: [...document.letter, { kind: "paragraph", role: "body", content: [line, ...further] }],
  };
}

test("pages are counted as LibreOffice lays them out, on both papers, a line more or less", async ({
  openDesk,
}) => {
  test.setTimeout(240_000);
  const papers = ["a4", "letter"] as const;
  const briefs = templates.filter(({ kind }) => kind === "brief");
  const cases = [
    ...templates.map((template) => ({ template, lines: 0 })),
    ...templates.filter(({ kind }) => kind === "letter").map((template) => ({ template, lines: 34 })),
    // Around the end of the page: the US Letter page ends after three lines more, the A4 page after seven.
    ...briefs.flatMap((template) => [2, 5, 9].map((lines) => ({ template, lines }))),
  ].map(({ template, lines }) => ({
    kind: template.kind,
    documents: papers.map((paper) => {
      const document = filledDocument(template, paper);
      return lines === 0 ? document : withLines(document, lines);
    }),
  }));
  const files = await Promise.all(cases.flatMap(({ documents }) => documents.map(writeDocument)));
  const result = laidOut(files);
  test.skip(!result.asked, result.asked ? "" : result.reason);
  const pages = result.asked ? result.answer.map((one) => one.pages) : [];

  const { page, home } = await openDesk(english);
  await draftBlank(page, english, "x");
  for (const [at, { kind, documents }] of cases.entries()) {
    const [document] = documents as [LetterDocument, LetterDocument];
    const { name, office, organisation } = document.addressee!;
    await choosePanel(page, t("draft.about.kind"), t(`draft.about.${kind}`));
    await field(page, t("draft.letterhead.label")).fill(document.letterhead.join("\n"));
    await field(page, t("draft.addressee.name")).fill(name ?? "");
    await field(page, t("draft.addressee.office")).fill(office ?? "");
    await field(page, t("draft.addressee.organisation")).fill(organisation ?? "");
    await text(page, english).press("Control+a");
    await page.keyboard.press("Delete");
    await paste(page, english, { html: htmlOf(document.letter) });
    await expect.poll(() => textOnDisk(page, home)).toBe(writeLetter(document.letter));
    expect(parseLetter(await textOnDisk(page, home))).toEqual(document.letter);
    const [a4, letter] = pages.slice(2 * at, 2 * at + 2);
    const told = page.locator(".length-pages dd");
    await expect(told, `${document.title}, case ${at}`).toHaveText([
      t("draft.length.pages", { count: a4! }),
      t("draft.length.pages", { count: letter! }),
    ]);
    if (kind !== "brief") continue;
    const fits = a4 === 1 && letter === 1;
    await expect(page.locator(`.draft-panel [data-tone="${fits ? "good" : "attention"}"]`)).toBeVisible();
  }
  await page.getByRole("button", { name: t("draft.onePage.look") }).click();
  await expect(text(page, english)).toBeFocused();
  await openLetters(page, english);
});
