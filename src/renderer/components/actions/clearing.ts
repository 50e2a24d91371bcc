import { createContext } from "react";

/** Takes a text off the clipboard again after a while; null where the program around the window cannot. */
export const ClearCopied = createContext<((text: string) => void) | null>(null);
