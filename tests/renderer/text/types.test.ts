import { expect, test } from "vitest";
import { placeFor } from "../../../src/renderer/text/locale";
import type { InArabic } from "../../../src/renderer/text/shape";
import { speechIn } from "../../../src/renderer/text/speech";

const { t } = speechIn(placeFor("en", []));

test("a wrong key, a forgotten value and an unfinished translation are errors of the type check", () => {
  // @ts-expect-error: there is no such key
  expect(t("actions.cancle")).toBe("actions.cancle");
  // @ts-expect-error: the sentence takes a name
  expect(t("names.alike")).toBe("Looks like {{name}}");

  const english = { title: "Files", files_one: "{{count}} file", files_other: "{{count}} files" } as const;
  // @ts-expect-error: Arabic counts in six forms
  const arabic: InArabic<typeof english> = { title: "الملفات", files_one: "ملف", files_other: "ملف" };
  expect(Object.keys(arabic)).toEqual(Object.keys(english));
});
