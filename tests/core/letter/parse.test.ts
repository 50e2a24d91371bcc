import { expect, test } from "vitest";
import { parseLetter } from "../../../src/core/letter/parse";
import { writeLetter } from "../../../src/core/letter/write";
import { isLink } from "../../../src/core/letter/links";

const letterText = `# Joint letter on *civil society*

[date] 22 November 2026

[salutation] Excellency,

We **welcome** your appointment^[See [the letter of May 2017](https://example.org/2017?a=b&c=d).] \\& ask:

## Asks

1. A **standing *dialogue***
2. المجتمع المدني

- 民间社会

> Prevention is\\
> everyone's.

[closing] Yours sincerely,\\
The co-chairs
`;

const text = (value: string, bold = false, italic = false, link: string | null = null) => ({
  kind: "text",
  text: value,
  bold,
  italic,
  link,
});

test("a letter with every kind of block reads as its blocks, and writes as its text", () => {
  const letter = parseLetter(letterText);
  expect(letter).toEqual([
    { kind: "title", content: [text("Joint letter on "), text("civil society", false, true)] },
    { kind: "paragraph", role: "date", content: [text("22 November 2026")] },
    { kind: "paragraph", role: "salutation", content: [text("Excellency,")] },
    {
      kind: "paragraph",
      role: "body",
      content: [
        text("We "),
        text("welcome", true),
        text(" your appointment"),
        {
          kind: "note",
          content: [
            text("See "),
            text("the letter of May 2017", false, false, "https://example.org/2017?a=b&c=d"),
            text("."),
          ],
        },
        text(" & ask:"),
      ],
    },
    { kind: "heading", content: [text("Asks")] },
    {
      kind: "list",
      ordered: true,
      items: [[text("A "), text("standing ", true), text("dialogue", true, true)], [text("المجتمع المدني")]],
    },
    { kind: "list", ordered: false, items: [[text("民间社会")]] },
    { kind: "quote", content: [text("Prevention is"), { kind: "break" }, text("everyone's.")] },
    {
      kind: "paragraph",
      role: "closing",
      content: [text("Yours sincerely,"), { kind: "break" }, text("The co-chairs")],
    },
  ]);
  expect(writeLetter(letter)).toBe(letterText);
});

test.each(["date", "salutation", "closing"])(
  "a link named %s at the start of a paragraph is no role",
  (name) => {
    const source = `# T\n\n[${name}](https://example.org)\n`;
    expect(parseLetter(source)[1]).toEqual({
      kind: "paragraph",
      role: "body",
      content: [text(name, false, false, "https://example.org")],
    });
  },
);

test.each([
  "https://example.org",
  "https://a-b.example.org/",
  "https://xn--80ak6aa92e.com/%D0%B0",
  "https://example.org:8443/a?b#c",
  "https://example.org?a=b",
  "https://example.org/a_b*c'd&e;f@g",
])("%s may be linked to", (address) => expect(isLink(address)).toBe(true));

test.each([
  "",
  "https://",
  "https:///a",
  "HTTPS://example.org",
  "http://example.org",
  "//example.org",
  "https://EXAMPLE.org",
  "https://example",
  "https://example.org.",
  "https://.example.org",
  "https://example..org",
  "https://-example.org",
  "https://example-.org",
  "https://1.2.3.4",
  "https://[::1]/",
  "https://0x7f.1",
  "https://user@example.org",
  "https://example.org:0443",
  "https://example.org:",
  "https://example.org:123456",
  "https://example.org/a b",
  "https://example.org/(a)",
  "https://example.org/ä",
  "https://example.org/%2",
  "https://example.org/\n",
  "https://example.org\n",
  "https://example.org/<a>",
  "https://example.org\\a",
  `https://${"a.".repeat(130)}org`,
  `https://example.org/${"a".repeat(1_981)}`,
])("%j may not be linked to", (address) => expect(isLink(address)).toBe(false));
