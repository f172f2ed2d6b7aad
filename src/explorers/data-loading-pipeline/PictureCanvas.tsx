import React, { useEffect, useRef, type ReactNode } from 'react';
import clsx from 'clsx';
import { augment, type Augmentation } from '@site/core/models/augmentation/augmentation';
import { pictureBytes, pictureSide } from '@site/core/models/augmentation/picture';
import { testPicture } from '@site/core/models/augmentation/testPicture';
import { remember } from './remember';
import styles from './styles.module.css';

interface Props {
  /** Below the picture, and its name for those who do not see it. */
  caption: string;
  /** Without one, the test picture itself. Keep the same value while nothing changes. */
  augmentation?: Augmentation;
  chosen?: boolean;
}

const original = remember(testPicture);

/** The test picture, augmented. Each is painted in a task of its own, so that no change of a setting waits for all of them. */
export default function PictureCanvas({ caption, augmentation, chosen = false }: Props): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const timer = setTimeout(() => {
      const picture = augmentation ? augment(original(), augmentation) : original();
      const image = new ImageData(pictureBytes(picture), pictureSide, pictureSide);
      canvas.current?.getContext('2d')?.putImageData(image, 0, 0);
    });
    return () => clearTimeout(timer);
  }, [augmentation]);
  return (
    <figure className={clsx(styles.picture, chosen && styles.chosen)}>
      <canvas ref={canvas} width={pictureSide} height={pictureSide} role="img" aria-label={caption} />
      <figcaption>{caption}</figcaption>
    </figure>
  );
}
