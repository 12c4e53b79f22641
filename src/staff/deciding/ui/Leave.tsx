/** The way back to the start; with something unsaved it asks first. */
import { useEffect, useRef, useState } from 'preact/hooks';

export function Leave({ isUnsaved, onLeave }: { isUnsaved: () => boolean; onLeave: () => void }) {
  const [asking, setAsking] = useState(false);
  const stay = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asking) stay.current?.focus();
  }, [asking]);
  return (
    <div class="apply-actions">
      <button type="button" class="plain-button small" onClick={() => (isUnsaved() ? setAsking(true) : onLeave())}>
        换一种事项
      </button>
      {asking && (
        <span class="decide-asks" role="alert">
          填的内容还没有保存，离开就没有了。
          <button type="button" class="main-button small" ref={stay} onClick={() => setAsking(false)}>
            接着填
          </button>
          <button type="button" class="plain-button small" onClick={onLeave}>
            不要了，离开
          </button>
        </span>
      )}
    </div>
  );
}
