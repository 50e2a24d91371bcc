import type { AskedTrouble } from "../../state/useAsk";
import { Focused } from "./Focused";
import { TroubleNotice } from "./TroubleNotice";

interface TroubleNewsProps {
  /** as `useAsk` gives it */
  readonly trouble: AskedTrouble | null;
  readonly of: "file" | "entry";
  readonly onAgain?: () => void;
}

/** The trouble that came of what was just asked for, if there was any; the focus goes to it. */
export function TroubleNews({ trouble, ...rest }: TroubleNewsProps) {
  if (trouble === null) return null;
  return (
    <Focused key={trouble.number}>
      <TroubleNotice trouble={trouble.trouble} {...rest} />
    </Focused>
  );
}
