import { useEffect, useEffectEvent, useRef } from "react";
import { Button } from "../../../components/actions/Button";
import { useText } from "../../../text/useText";

interface MoreToShowProps {
  /** how many are not shown yet */
  readonly count: number;
  readonly onMore: () => void;
}

/** The end of a long list: more of it comes as one gets there, or by the button. */
export function MoreToShow({ count, onMore }: MoreToShowProps) {
  const { t } = useText();
  const end = useRef<HTMLDivElement>(null);
  const more = useEffectEvent(onMore);
  useEffect(() => {
    if (count === 0 || !end.current) return;
    const sight = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) more();
    });
    sight.observe(end.current);
    return () => sight.disconnect();
  }, [count]);
  if (count === 0) return null;
  return (
    <div ref={end}>
      <Button look="quiet" onPress={onMore}>
        {t("inputs.showMore", { count })}
      </Button>
    </div>
  );
}
