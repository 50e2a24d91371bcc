import { base64nopad } from "@scure/base";
import { Refusal } from "../encoding/refusal";

/**
 * A first reading of an age header, before the library sees it: a classic recipient beside hybrid ones
 * would make the file as weak as that recipient, and the library does not refuse it by itself.
 * See docs/formats.md §5.3 and https://c2sp.org/age.
 */

const mostStanzas = 512;
/** ML-KEM-768 ciphertext (1088) and X25519 share (32). */
const encapsulationBytes = 1120;
/** The wrapped 16-byte file key with its tag. */
const bodyBytes = 32;
const longestLine = 1600;

export interface Header {
  readonly recipients: number;
  /** where the payload begins */
  readonly size: number;
}

/** @throws Refusal "truncated", "bad-header", "mixed-recipients", "too-large" */
export function readHeader(file: Uint8Array): Header {
  const reader = lineReader(file);
  if (reader.next() !== "age-encryption.org/v1") throw bad("expected the line age-encryption.org/v1");
  let recipients = 0;
  for (;;) {
    const line = reader.next();
    if (line.startsWith("--- ")) {
      if (decode(line.slice(4)).length !== 32) throw bad("expected 32 bytes of authentication code");
      if (recipients === 0) throw bad("expected at least one recipient");
      return { recipients, size: reader.at() };
    }
    checkStanza(line, reader.next());
    if (++recipients > mostStanzas) {
      throw new Refusal("too-large", "age header", `expected at most ${mostStanzas} recipients`);
    }
  }
}

function checkStanza(line: string, body: string): void {
  const [arrow, type, argument, ...rest] = line.split(" ");
  if (arrow !== "->" || type === undefined || type === "") throw bad("expected a recipient line");
  if (type !== "mlkem768x25519") {
    throw new Refusal(
      "mixed-recipients",
      "age header",
      `expected only hybrid post-quantum recipients, found one of type ${type.replace(/[^\w.-]/g, "?").slice(0, 40)}`,
    );
  }
  if (argument === undefined || rest.length > 0 || decode(argument).length !== encapsulationBytes) {
    throw bad("expected one encapsulated key for each recipient");
  }
  if (decode(body).length !== bodyBytes) throw bad("expected one wrapped file key for each recipient");
}

function decode(text: string): Uint8Array {
  try {
    return base64nopad.decode(text);
  } catch {
    throw bad("expected base64 without padding");
  }
}

function lineReader(file: Uint8Array) {
  let at = 0;
  return {
    at: () => at,
    next(): string {
      const start = at;
      while (at < file.length && file[at] !== 0x0a) {
        const byte = file[at++]!;
        if (byte < 0x20 || byte > 0x7e) throw bad("expected printable ASCII");
        if (at - start > longestLine) throw bad(`expected lines of at most ${longestLine} characters`);
      }
      if (at >= file.length) throw new Refusal("truncated", "age header", "expected the header to go on");
      at++;
      let line = "";
      for (let i = start; i < at - 1; i++) line += String.fromCharCode(file[i]!);
      return line;
    },
  };
}

function bad(expected: string): Refusal {
  return new Refusal("bad-header", "age header", expected);
}
