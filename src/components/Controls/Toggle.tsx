import React, { useId, type ReactNode } from 'react';
import styles from './styles.module.css';
import { useChosen } from './useChosen';

interface Props {
  label: string;
  checked: boolean;
  onChange(checked: boolean): void;
  hint?: string;
}

/** Yes or no. The tick shows at once, before its consequence has been worked out. */
export default function Toggle({ label, checked, onChange, hint }: Props): ReactNode {
  const id = useId();
  const [shown, toggle] = useChosen(checked, onChange);
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
