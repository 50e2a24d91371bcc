import { visible } from "../../text/isolate";

/** Somebody else's own words, on as many lines as they wrote, each in its own direction. */
export function ForeignText({ children }: { readonly children: string }) {
  return (
    <div className="foreign-text">
      {children.split("\n").map((line, at) => (
        // Lines have no other name than their place.
        // oxlint-disable-next-line react/no-array-index-key
        <p key={at} dir="auto">
          {visible(line)}
        </p>
      ))}
    </div>
  );
}
