import React, { useId, type ReactNode } from 'react';
import styles from './styles.module.css';
import { useChosen } from './useChosen';

interface Props<T extends string> {
  label: string;
  value: T;
  options: readonly { value: T; label: string; disabled?: boolean }[];
  onChange(value: T): void;
  /** What the setting means, below it. */
  hint?: string;
}

/** One of several. What is chosen shows at once, before its consequence has been worked out. */
export default function Choice<T extends string>({ label, value, options, onChange, hint }: Props<T>): ReactNode {
  const id = useId();
  const [shown, choose] = useChosen(value, onChange);
  return (
    <div className={styles.control}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={shown}
        onChange={(event) => choose(event.currentTarget.value as T)}
        aria-describedby={hint && `${id}-hint`}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}
