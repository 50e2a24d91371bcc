import { useState } from "react";
import { Group, Input, TextField as Base } from "react-aria-components";
import type { TextFieldProps } from "react-aria-components";
import { useText } from "../../text/useText";
import { IconButton } from "../actions/IconButton";
import { Field } from "./Field";
import { directionOf, fieldProps } from "./text";
import type { TextValue } from "./text";

interface PasswordFieldProps extends TextValue {
  /** "new": a passphrase that is being chosen, which nothing should fill in */
  readonly purpose?: "current" | "new";
}

type Press = Parameters<NonNullable<TextFieldProps["onKeyDown"]>>[0];

/** A passphrase: hidden unless one asks to see it; tells of Caps Lock. */
export function PasswordField({ purpose = "current", ...props }: PasswordFieldProps) {
  const { t } = useText();
  const [isShown, setShown] = useState(false);
  const [capsLock, setCapsLock] = useState(false);
  const look = (event: Press): void => {
    setCapsLock(event.getModifierState("CapsLock"));
    // Left to itself react-aria stops it here: no dialog would hear Escape, and nothing Ctrl+L.
    event.continuePropagation();
  };
  return (
    <Base
      {...fieldProps(props)}
      type={isShown ? "text" : "password"}
      // "off" is not honoured for passphrases; this keeps a browser from filling in an old one.
      autoComplete={purpose === "new" ? "new-password" : "off"}
      spellCheck="false"
      autoCorrect="off"
      onKeyDown={look}
      onKeyUp={look}
      onBlur={() => setCapsLock(false)}
    >
      <Field {...props}>
        <Group className="input input-group">
          <Input className="input-bare" dir={directionOf(props.value)} autoCapitalize="none" />
          <IconButton
            icon={isShown ? "eye-off" : "eye"}
            label={t("fields.showPassphrase")}
            isOn={isShown}
            onPress={() => setShown(!isShown)}
          />
        </Group>
        <output className="field-remark">{capsLock && t("fields.capsLock")}</output>
      </Field>
    </Base>
  );
}
