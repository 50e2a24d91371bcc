import { useMemo } from "react";
import { encodeQR } from "qr";
import { darkModules } from "./modules";

interface QrProps {
  /** what the code holds, in words: read aloud */
  readonly label: string;
  readonly text: string;
}

/** A QR code. It is dark on light in the dark look too: cameras expect it so. */
export function Qr({ label, text }: QrProps) {
  const rows = useMemo(() => encodeQR(text, "raw", { ecc: "medium", border: 4 }), [text]);
  return (
    // An image element would need an address of its own for what is drawn here.
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <svg className="qr" role="img" aria-label={label} viewBox={`0 0 ${rows.length} ${rows.length}`}>
      <path d={darkModules(rows)} />
    </svg>
  );
}
