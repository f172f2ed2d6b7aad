import React, { startTransition, useEffect, useId, useState, type ReactNode } from 'react';
import styles from './styles.module.css';

interface Props {
  label: string;
  value: number;
  min: number;
  max: number;
  /** Whole numbers unless given; `any` for any number. */
  step?: number | 'any';
  onChange(value: number): void;
  unit?: string;
  /** Also a slider, for settings that one likes to sweep through. */
  slider?: boolean;
  hint?: string;
}

const signed = (value: number): string => String(value).replace('-', '−');

/** A number within limits. What is typed counts as soon as it is within them; leaving the field takes back what is not. */
export default function NumberField({
  label,
  value,
  min,
  max,
  step = 1,
  onChange,
  unit,
  slider,
  hint,
}: Props): ReactNode {
  const id = useId();
  const [typed, setTyped] = useState(String(value));
  // `1.` on the way to `1.5` is the same number, and must not lose its point.
  useEffect(() => setTyped((before) => (valid(before) === value ? before : String(value))), [value]);

  const valid = (text: string): number | undefined => {
    const found = Number(text);
    const fits = text.trim() !== '' && found >= min && found <= max && (step !== 1 || Number.isInteger(found));
    return fits ? found : undefined;
  };
  const type = (text: string) => {
    setTyped(text);
    const found = valid(text);
    if (found !== undefined && found !== value) startTransition(() => onChange(found));
  };
  return (
    <div className={styles.control}>
      <label htmlFor={id}>
        {label}
        {unit && <span className={styles.unit}> {unit}</span>}
      </label>
      <input
        id={id}
        type="number"
        {...{ min, max, step }}
        value={typed}
        aria-invalid={valid(typed) === undefined}
        aria-describedby={`${id}-hint`}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={() => setTyped(String(value))}
      />
      {slider && (
        <input
          type="range"
          aria-label={label}
          {...{ min, max, step }}
          value={valid(typed) ?? value}
          onChange={(event) => type(event.currentTarget.value)}
        />
      )}
      <p id={`${id}-hint`} className={styles.hint}>
        {signed(min)} … {signed(max)}
        {hint && ` · ${hint}`}
      </p>
    </div>
  );
}
