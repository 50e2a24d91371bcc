import { useEffect } from "react";
import {
  Button as Pressable,
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as Content,
  UNSTABLE_ToastRegion as Region,
} from "react-aria-components";
import { useText } from "../../text/useText";
import { Icon } from "../Icon";
import { toasts } from "./toasts";

/**
 * Where what was told appears: once, in the frame. F6 leads to it by keyboard. What is still shown when the frame goes,
 * because the desk is locked, is forgotten with it: it may name people.
 */
export function Toasts() {
  const { t } = useText();
  useEffect(() => () => toasts.clear(), []);
  return (
    <Region queue={toasts} className="toasts">
      {({ toast }) => {
        const { words, undo } = toast.content;
        return (
          <Toast toast={toast} className="toast">
            <Content className="toast-words">
              <Text slot="title">{words}</Text>
            </Content>
            {undo !== undefined && (
              <Pressable
                className="toast-undo"
                onPress={() => {
                  undo();
                  toasts.close(toast.key);
                }}
              >
                <Icon name="undo" />
                <span>{t("actions.undo")}</span>
              </Pressable>
            )}
            <Pressable slot="close" className="toast-close">
              <Icon name="cross" />
            </Pressable>
          </Toast>
        );
      }}
    </Region>
  );
}
