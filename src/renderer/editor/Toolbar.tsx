import { redo, redoDepth, undo, undoDepth } from "@tiptap/pm/history";
import type { Command } from "@tiptap/pm/state";
import { Group, Separator, ToggleButton, Toolbar as Bar } from "react-aria-components";
import { IconButton } from "../components/actions/IconButton";
import { Tip } from "../components/actions/Tip";
import { Icon } from "../components/Icon";
import type { IconName } from "../components/icons";
import { isMac } from "../hooks/hotkeys";
import { useText } from "../text/useText";
import { selectedKind, toggleKind } from "./blocks";
import type { BlockKind } from "./blocks";
import { KindMenu } from "./KindMenu";
import { bold, isMarked, italic, linkAt } from "./marks";
import { schema } from "./schema";
import { useWriting } from "./useWriting";
import type { Writing } from "./writing";

interface ToolbarProps {
  readonly writing: Writing;
  readonly onLink: () => void;
  readonly onNote: () => void;
  readonly onFind: () => void;
}

/** What can be done with what one writes. One comes to it by Tab and moves in it by the arrow keys. */
export function Toolbar({ writing, onLink, onNote, onFind }: ToolbarProps) {
  const { t } = useText();
  const kind = useWriting(writing, (state) => selectedKind(state) ?? "several");
  const isBold = useWriting(writing, (state) => isMarked(state, schema.marks.bold));
  const isItalic = useWriting(writing, (state) => isMarked(state, schema.marks.italic));
  const isLinked = useWriting(writing, (state) => linkAt(state) !== null);
  const canUndo = useWriting(writing, (state) => undoDepth(state) > 0);
  const canRedo = useWriting(writing, (state) => redoDepth(state) > 0);
  const run = (command: Command): void => {
    writing.run(command);
    writing.focus();
  };
  const toggle = (
    icon: IconName,
    label: string,
    keys: string,
    isOn: boolean,
    press: () => void,
    isOff = false,
  ) => <Tool icon={icon} label={label} keys={keys} isOn={isOn} onPress={press} isDisabled={isOff} />;
  const block = (icon: IconName, of: BlockKind, keys: string) =>
    toggle(icon, t(`editor.kind.${of}`), keys, kind === of, () => run(toggleKind(of)), kind === "title");
  return (
    <Bar className="toolbar" aria-label={t("editor.toolbar")}>
      <KindMenu
        kind={kind}
        onChoose={(chosen) => writing.run(toggleKind(chosen))}
        onDone={() => writing.focus()}
      />
      <Separator orientation="vertical" className="toolbar-gap" />
      <Group className="toolbar-group" aria-label={t("editor.marks")}>
        {toggle("bold", t("editor.bold"), "B", isBold, () => run(bold))}
        {toggle("italic", t("editor.italic"), "I", isItalic, () => run(italic))}
        {toggle("link", t("editor.link.name"), "K", isLinked, onLink)}
        <IconButton icon="note" label={t("editor.note.name")} onPress={onNote} />
      </Group>
      <Separator orientation="vertical" className="toolbar-gap" />
      <Group className="toolbar-group" aria-label={t("editor.blocks")}>
        {block("bullets", "bulleted", "Shift+8")}
        {block("numbers", "numbered", "Shift+7")}
        {block("quote", "quote", "Shift+9")}
      </Group>
      <Separator orientation="vertical" className="toolbar-gap" />
      <Group className="toolbar-group" aria-label={t("editor.steps")}>
        <IconButton icon="undo" label={t("editor.undo")} onPress={() => run(undo)} isDisabled={!canUndo} />
        <IconButton icon="redo" label={t("editor.redo")} onPress={() => run(redo)} isDisabled={!canRedo} />
        <IconButton icon="search" label={t("editor.find.open")} onPress={onFind} />
      </Group>
    </Bar>
  );
}

interface ToolProps {
  readonly icon: IconName;
  readonly label: string;
  /** with Ctrl, or on a Mac with the command key */
  readonly keys: string;
  readonly isOn: boolean;
  readonly onPress: () => void;
  readonly isDisabled: boolean;
}

/** Something that the words at the caret are, or are not. */
function Tool({ icon, label, keys, isOn, onPress, isDisabled }: ToolProps) {
  return (
    <Tip words={`${label} · ${isMac ? "⌘" : "Ctrl"}+${keys}`} placement="bottom">
      <ToggleButton
        className="icon-button"
        aria-label={label}
        isSelected={isOn}
        onChange={onPress}
        isDisabled={isDisabled}
      >
        <Icon name={icon} />
      </ToggleButton>
    </Tip>
  );
}
