import { createContext, useContext } from "react";
import type { Catalogue } from "../text/catalogue";
import { en } from "../text/en";

export const TextContext = createContext<Catalogue>(en);

/** The words of the screen's language. */
export function useText(): Catalogue {
  return useContext(TextContext);
}
