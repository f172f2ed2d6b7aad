import React, { useEffect, useId, useState, type ReactNode } from 'react';
import styles from './styles.module.css';

interface Props {
  label: string;
  value: string;
  /** Takes what is typed; returns what is wrong with it, or nothing. */
  onChange(value: string): string | undefined;
  hint?: string;
}

/** Text of a given form, such as a list of numbers. What is wrong with it is said below; the last valid text stays in force. */
export default function TextField({ label, value, onChange, hint }: Props): ReactNode {
  const id = useId();
  const [typed, setTyped] = useState(value);
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    setTyped(value);
    setProblem(undefined);
  }, [value]);
  return (
    <div className={styles.control}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        value={typed}
        spellCheck={false}
        autoComplete="off"
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setProblem(onChange(event.currentTarget.value));
        }}
      />
      <p id={`${id}-hint`} className={problem ? styles.problem : styles.hint} role={problem ? 'alert' : undefined}>
        {problem ?? hint}
      </p>
    </div>
  );
}
