import { decodeQR } from "qr/decode.js";
import { pictureSize } from "./pictureSize";

/** What a picture shows. */
export type CodeRead =
  | { readonly outcome: "code"; readonly text: string }
  /** no PNG, JPEG or WebP, or a damaged one */
  | { readonly outcome: "no-picture" }
  /** more pixels than are unfolded */
  | { readonly outcome: "too-large" }
  | { readonly outcome: "no-code" };

/** As many pixels as the cameras of telephones take; four bytes each once they are unfolded. */
const mostPixels = 64_000_000;

/** The longer side, in pixels, at which a code is looked for: one that is small in its picture, and one that is blurred. */
const sides = [2048, 900] as const;

/** In milliseconds, for each size. */
const patience = 1500;

/** Reads the QR code in a picture, here in the window. What the code says is checked by whoever is given it. */
export async function readCode(bytes: Uint8Array<ArrayBuffer>): Promise<CodeRead> {
  const size = pictureSize(bytes);
  if (size === null || size.width === 0 || size.height === 0) return { outcome: "no-picture" };
  if (size.width * size.height > mostPixels) return { outcome: "too-large" };
  const picture = await createImageBitmap(new Blob([bytes], { type: size.type })).catch(() => null);
  if (picture === null) return { outcome: "no-picture" };
  try {
    for (const side of sides) {
      const text = codeIn(picture, side);
      if (text !== null) return { outcome: "code", text };
    }
    return { outcome: "no-code" };
  } finally {
    picture.close();
  }
}

function codeIn(picture: ImageBitmap, side: number): string | null {
  const scale = Math.min(1, side / Math.max(picture.width, picture.height));
  const [width, height] = [picture.width, picture.height].map((one) => Math.max(1, Math.round(one * scale)));
  const canvas = new OffscreenCanvas(width!, height!);
  const paper = canvas.getContext("2d", { willReadFrequently: true });
  if (paper === null) return null;
  // What is not painted would be taken for black.
  paper.fillStyle = "white";
  paper.fillRect(0, 0, canvas.width, canvas.height);
  paper.imageSmoothingQuality = "high";
  paper.drawImage(picture, 0, 0, canvas.width, canvas.height);
  try {
    return decodeQR(paper.getImageData(0, 0, canvas.width, canvas.height), { timeLimit: patience });
  } catch {
    return null;
  }
}
