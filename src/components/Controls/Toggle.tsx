import React, { startTransition, useId, useOptimistic, type ReactNode } from 'react';
import styles from './styles.module.css';

interface Props {
  label: string;
  checked: boolean;
  onChange(checked: boolean): void;
  hint?: string;
}

/** Yes or no. The tick shows at once, before its consequence has been worked out. */
export default function Toggle({ label, checked, onChange, hint }: Props): ReactNode {
  const id = useId();
  const [shown, show] = useOptimistic(checked);
  const toggle = (next: boolean) =>
    startTransition(() => {
      show(next);
      onChange(next);
    });
  return (
    <div className={styles.toggle}>
      <input
        id={id}
        type="checkbox"
        checked={shown}
        onChange={(event) => toggle(event.currentTarget.checked)}
        aria-describedby={hint && `${id}-hint`}
      />
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}
