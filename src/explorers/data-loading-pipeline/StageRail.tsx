import React, { type ReactNode } from 'react';
import type { Stage, Stop } from '@site/core/models/dataPipeline/step';
import styles from './styles.module.css';
import { say } from './words';

interface Props {
  stages: readonly Stage[];
  stop: Stop | null;
  place: number;
  onPlace(place: number): void;
}

/** The stages in their order, one of which is shown below; the one at which the real code stops is the last. */
export default function StageRail({ stages, stop, place, onPlace }: Props): ReactNode {
  return (
    <ol className={styles.rail} aria-label={say('rail.label')}>
      {stages.map(({ stage }, each) => (
        <li key={stage}>
          <button type="button" aria-current={each === place ? 'step' : undefined} onClick={() => onPlace(each)}>
            <code>{stage}</code>
          </button>
        </li>
      ))}
      {stop && (
        <li className={styles.stop}>
          <code>{stop.stage}</code> × {say('rail.stops')}
        </li>
      )}
    </ol>
  );
}
