import { icons } from "./icons";
import type { Drawing, IconName } from "./icons";

/** A drawing beside words that say the same: screen readers pass over it. It has the text's colour and size. */
export function Icon({ name }: { readonly name: IconName }) {
  const { line, dashed, solid, turns }: Drawing = icons[name];
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false" data-turns={turns}>
      {dashed !== undefined && <path className="icon-dashed" d={dashed} />}
      {line !== undefined && <path d={line} />}
      {solid !== undefined && <path className="icon-solid" d={solid} />}
    </svg>
  );
}
