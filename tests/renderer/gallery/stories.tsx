import type { ReactNode } from "react";
import { Actions } from "./stories/Actions";
import { Choices } from "./stories/Choices";
import { Fields } from "./stories/Fields";
import { Forms } from "./stories/Forms";
import { Framed } from "./stories/Framed";
import { Lists } from "./stories/Lists";
import { Marks } from "./stories/Marks";
import { Messages } from "./stories/Messages";
import { Overlays } from "./stories/Overlays";
import { Troubles } from "./stories/Troubles";

export const stories: Readonly<Record<string, () => ReactNode>> = {
  actions: () => <Actions />,
  fields: () => <Fields />,
  choices: () => <Choices />,
  messages: () => <Messages />,
  marks: () => <Marks />,
  lists: () => <Lists />,
  overlays: () => <Overlays />,
  frame: () => <Framed />,
  forms: () => <Forms />,
  troubles: () => <Troubles />,
};
