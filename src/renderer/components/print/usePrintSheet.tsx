import { useState } from "react";
import type { ReactNode } from "react";
import { createPortal, flushSync } from "react-dom";

/**
 * A sheet of paper that is no part of the screen. `withSheet` puts it into the document for as long as something is
 * printed or made a PDF of; on paper it then stands alone. `sheet` is to be rendered anywhere.
 */
export function usePrintSheet(content: ReactNode) {
  const [isPrinting, setPrinting] = useState(false);
  const withSheet = async <T,>(print: () => Promise<T>): Promise<T> => {
    // It must be in the document before the shell looks at it.
    flushSync(() => setPrinting(true));
    try {
      // Type that only the sheet uses is read as it is drawn for the first time.
      await document.fonts.ready;
      return await print();
    } finally {
      setPrinting(false);
    }
  };
  const sheet = isPrinting ? createPortal(<div className="print-sheet">{content}</div>, document.body) : null;
  return { sheet, withSheet, isPrinting };
}
