/**
 * Statistics for a sample that is followed: a file that the fork tracks, where there is one for such data, or those of the
 * synthetic episode itself, counted as compute_norm_stats counts.
 */
import { numbersOf } from './entry';
import type { NestedNumbers } from './nestedNumbers';
import type { SampleStats } from './pipelineSettings';
import type { Tree } from './robots';
import { runningStats } from './runningStats';
import type { SampleChoice } from './sampleChoice';
import { episodeFrames, rawSample } from './syntheticEpisode';
import type { TrackedStatsName } from './trackedStats';
import { entriesForStats } from './trainingStages';

/**
 * The tracked file of the same robot with actions that mean the same: none for relative actions of LIBERO, whose
 * statistics are others.
 *
 * @param config name of the configuration, if it is one
 */
export function statsFileOf({ robot, deltaActions }: SampleChoice, config: string): TrackedStatsName | null {
  if (robot === 'libero') return deltaActions ? null : 'pi05_libero';
  if (robot !== 'simpler') return null;
  const isEarly = config === 'pi05_simpler_debug' || config === 'pi05_simpler_low_mem_finetune';
  return isEarly ? 'pi05_simpler_debug' : 'pi05_simpler';
}

/** These read a file that the fork tracks; any other configuration reads one that no repository holds. */
const readers = ['pi05_libero', 'pi05_simpler', 'pi05_simpler_debug', 'pi05_simpler_low_mem_finetune'];

/** Whether the tracked file is the very one that the configuration reads, and not only of the same data set. */
export const isOwnFile = (tree: Tree, config: string): boolean => tree === 'fork' && readers.includes(config);

/**
 * State and actions of every frame, after the data transforms: relative actions have other statistics than absolute
 * ones, and a longer chunk counts the same frame more often. All frames are one batch, so the histogram is never rebuilt.
 *
 * @mirrors data.src.stats-loader
 * @mirrors data.src.stats-main
 */
export function episodeStats(choice: SampleChoice): SampleStats {
  const frames = Array.from({ length: episodeFrames }, (_, frame) => {
    return entriesForStats({ ...choice, stats: null }, rawSample(choice, frame));
  });
  const numbers = (key: 'state' | 'actions') =>
    frames.map((entries) => numbersOf(entries[key])).filter((each): each is NestedNumbers => each !== null);
  return { state: runningStats([numbers('state')]), actions: runningStats([numbers('actions')]) };
}
