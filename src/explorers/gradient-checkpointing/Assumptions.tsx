import React, { type ReactNode } from 'react';
import type { Report } from '@site/core/models/checkpointing/report';
import type { Settings } from '@site/core/models/checkpointing/settings';
import { formatValue } from '@site/src/components/ResultTable/formatValue';
import styles from './styles.module.css';
import { say } from './words';

/** What the numbers are and are not: counted, read, or a model. */
export default function Assumptions({ settings, report }: { settings: Settings; report: Report }): ReactNode {
  const { framework, alignmentExpert, model, fsdpDevices, training } = settings;
  const unused = formatValue(Number((report.static.neverUpdated / 1e9).toPrecision(3)));
  const lines =
    framework === 'pytorch'
      ? [say('assume.counted'), ...(alignmentExpert ? [say('assume.fork')] : []), say('assume.pytorch', { unused })]
      : [
          say('assume.jax'),
          ...(model === 'pi0Fast' ? [say('assume.fast')] : []),
          ...(training === 'lora' ? [say('assume.lora')] : []),
          ...(fsdpDevices > 1 ? [say('assume.fsdp')] : []),
        ];
  return (
    <ul className={styles.assumptions}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
