import type { Catalogue } from "./text/catalogue";
import { TextContext } from "./hooks/useText";
import { LookInto } from "./screens/LookInto";

export function App({ text, version }: { readonly text: Catalogue; readonly version: string | null }) {
  return (
    <TextContext value={text}>
      <div className="shell">
        <header className="masthead">
          <span className="wordmark">Undersigned</span>
          {version !== null && (
            <span>
              {text.version} {version}
            </span>
          )}
        </header>
        <LookInto />
      </div>
    </TextContext>
  );
}
