import { expect, test } from "vitest";
import { fileRules } from "../../../src/bridge/files";
import { checkFiles, takeDropped } from "../../../src/renderer/components/files/dropped";

const file = (name: string, size: number) =>
  Object.defineProperty(new File([], name), "size", { value: size });

/** What the browser hands over with a drop. */
const dropping = (
  items: readonly { readonly kind: string; readonly file?: File; readonly folder?: true }[],
) =>
  ({
    items: items.map(({ kind, file, folder }) => ({
      kind,
      getAsFile: () => file ?? null,
      webkitGetAsEntry: () => ({ isDirectory: folder === true }),
    })),
  }) as unknown as DataTransfer;

test("as many and as large files as their kind allows are taken", () => {
  const most = file("most.card", fileRules.card.most);
  expect(checkFiles([most], "card")).toEqual({ outcome: "files", files: [most] });
  const many = Array.from({ length: fileRules.card.many }, (_, at) => file(`${at}.card`, 1));
  expect(checkFiles(many, "card").outcome).toBe("files");
});

test("one file too many, or one byte too much, and none is taken", () => {
  const many = Array.from({ length: fileRules.card.many + 1 }, (_, at) => file(`${at}.card`, 1));
  expect(checkFiles(many, "card")).toEqual({ outcome: "too-many", most: fileRules.card.many });
  const large = file("huge.card", fileRules.card.most + 1);
  expect(checkFiles([file("small.card", 1), large], "card")).toEqual({
    outcome: "too-large",
    name: "huge.card",
    size: fileRules.card.most + 1,
    most: fileRules.card.most,
  });
});

test("a folder is told as one, and words out of another program are nothing", () => {
  expect(takeDropped(dropping([{ kind: "file", file: file("d", 0), folder: true }]), "card").outcome).toBe(
    "folder",
  );
  expect(takeDropped(dropping([{ kind: "string" }]), "card").outcome).toBe("nothing");
  const card = file("a.card", 1);
  expect(takeDropped(dropping([{ kind: "string" }, { kind: "file", file: card }]), "card")).toEqual({
    outcome: "files",
    files: [card],
  });
});
