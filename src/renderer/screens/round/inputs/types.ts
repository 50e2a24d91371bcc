import type { InputBoard } from "../../../../desk/round/inputBoard";
import type { InputsOnBlock } from "../../../../desk/round/inputsOnBlock";

/** A board that there is something to say about. */
export type ToldBoard = Extract<InputBoard, { readonly outcome: "told" }>;

/** What was found on one block. */
export type ListedBlock = Extract<InputsOnBlock, { readonly outcome: "listed" }>;

/** Stands for the blocks that the letter does not have: as desk/inputIndex.ts has it. */
export const astray = -1;
