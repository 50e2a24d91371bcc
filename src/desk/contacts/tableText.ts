import { Refusal } from "../../core/encoding/refusal";

export const tableEncodings = ["utf-8", "utf-16le", "utf-16be", "windows-1252"] as const;
export type TableEncoding = (typeof tableEncodings)[number];

/** In bytes (docs/formats.md §9 counts rows; a file of more is no list of organisations). */
export const mostTableBytes = 16 * 1024 * 1024;

export interface TableText {
  readonly text: string;
  readonly encoding: TableEncoding;
}

/**
 * The text of a table, in the encoding that its bytes show. Older spreadsheets write windows-1252, which any bytes could
 * be: it is only read so when a person says so.
 *
 * @param asked - an encoding to read it in; null to find out
 * @returns null when the bytes do not show it, or are not of the one asked for
 * @throws Refusal "too-large"
 */
export function tableText(bytes: Uint8Array, asked: TableEncoding | null): TableText | null {
  if (bytes.length > mostTableBytes) {
    throw new Refusal(
      "too-large",
      "table",
      `expected at most ${mostTableBytes} bytes, found ${bytes.length}`,
    );
  }
  const encoding = asked ?? shownBy(bytes);
  const text = decoded(bytes, encoding);
  // Zeros are in no text: these bytes are something else, or text of another encoding.
  return text === null || text.includes("\0") ? null : { text, encoding };
}

function shownBy(bytes: Uint8Array): TableEncoding {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return withoutMark(bytes);
}

/** In UTF-16 the ends of lines and what parts the fields have a zero on one side, in whatever script the rest is. */
function withoutMark(bytes: Uint8Array): TableEncoding {
  const zeros = [0, 0] as [number, number];
  for (let at = 0; at < Math.min(bytes.length, 4096); at++)
    if (bytes[at] === 0) zeros[at % 2 === 0 ? 0 : 1] += 1;
  if (zeros[0] === 0 && zeros[1] === 0) return "utf-8";
  return zeros[1] >= zeros[0] ? "utf-16le" : "utf-16be";
}

/** Without the mark at its beginning, which belongs to no field. */
function decoded(bytes: Uint8Array, encoding: TableEncoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
