import { useEffect, useRef } from "react";
import type { Writing } from "./writing";

/** The place on the paper in which one writes. */
export function WritingPlace({ writing }: { readonly writing: Writing }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => writing.mount(place.current!), [writing]);
  return <div ref={place} className="writing-place" />;
}
