/**
 * Layouts of real configurations. Cameras, text lengths and horizons are those of the code; how many text or postfix tokens
 * a sample fills differs from sample to sample, and is an example.
 */
import type { Layout, Segment, SegmentKind } from './segment';

export interface Preset {
  /** Name in `_CONFIGS`. */
  config: string;
  source: 'upstream@head' | 'fork@head';
  layout: Layout;
  /** The policy masks the wrist cameras that an observation lacks, so that all three valid are an example too. */
  observedCameras?: true;
  /** The claim of the page that cites the configuration. */
  claim: string;
}

/**
 * SigLIP So400m/14 makes 16 × 16 tokens of an image of 224 × 224.
 *
 * @mirrors mask.src.siglip-variant
 * @mirrors mask.src.image-resolution
 */
export const tokensPerImage = 256;

const camera = (valid: boolean): Segment => ({ kind: 'image', tokens: tokensPerImage, valid });
const threeCameras = [camera(true), camera(true), camera(true)];
/** Policies without a right wrist camera put in a black image, which pi0 and pi0.5 mask and pi0-FAST does not. */
const noRightWrist = [camera(true), camera(true), camera(false)];

const text = (tokens: number, validTokens: number): Segment => ({ kind: 'language', tokens, validTokens });
/** Examples: an instruction alone, and one with the state as numbers. */
const instruction = 12;
const instructionAndState = 60;

const actions = (tokens: number): Segment => ({ kind: 'action', tokens });

/** Text length 48, continuous state. */
const pi0 = (cameras: readonly Segment[], horizon: number): Layout => ({
  segments: [...cameras, text(48, instruction), { kind: 'state' }, actions(horizon)],
  isolatedKinds: [],
});

/** Text length 200. */
const pi05 = (cameras: readonly Segment[], textTokens: number, horizon: number): Layout => ({
  segments: [...cameras, text(200, textTokens), actions(horizon)],
  isolatedKinds: [],
});

/** Prompt, postfix and padding share the text length. */
const pi0Fast = (textLength: number): Layout => {
  const postfix = 40;
  return {
    segments: [
      ...threeCameras,
      text(instructionAndState, instructionAndState),
      { kind: 'fastPostfix', tokens: postfix },
      { kind: 'padding', tokens: textLength - instructionAndState - postfix },
    ],
    isolatedKinds: [],
  };
};

/** The segments that the fork keeps apart in training. */
export const isolatedInTraining: readonly SegmentKind[] = ['action', 'perception', 'dynamics', 'inverseDynamics'];

/**
 * The joint training layout of the fork: E-token, actions, three alignment tasks that use the first camera. As many text
 * tokens as in the page's example, although this configuration does not put the state into the text.
 */
const forkAlignment: Layout = {
  segments: [
    camera(true),
    text(200, instructionAndState),
    { kind: 'eToken', tokens: 1 },
    actions(50),
    { kind: 'perception' },
    { kind: 'dynamics', actionTokens: 1, imageTokens: tokensPerImage },
    { kind: 'inverseDynamics', imageTokens: tokensPerImage, actionTokens: 1 },
  ],
  isolatedKinds: isolatedInTraining,
};

/**
 * @mirrors mask.src.config-defaults
 * @mirrors mask.src.fast-defaults
 * @mirrors mask.src.aloha-cameras
 * @mirrors mask.src.libero-cameras
 * @mirrors mask.src.droid-cameras
 * @mirrors mask.src.libero-config
 * @mirrors mask.src.config-pi05-aloha
 * @mirrors mask.src.config-pi05-droid
 * @mirrors mask.src.config-pi0-aloha
 * @mirrors mask.src.config-pi0-droid
 * @mirrors mask.src.config-pi0-libero
 * @mirrors mask.src.config-pi0-fast-droid
 * @mirrors mask.src.config-pi0-fast-libero
 * @mirrors mask.src.fork-state-config
 * @mirrors mask.src.fork-align-config
 * @mirrors mask.src.fork-horizon
 * @mirrors mask.src.fork-text-length
 * @mirrors mask.src.fork-simpler-cameras
 */
export const presets: readonly Preset[] = [
  {
    config: 'pi05_aloha',
    source: 'upstream@head',
    layout: pi05(threeCameras, instructionAndState, 50),
    observedCameras: true,
    claim: 'mask.matrix.real-case',
  },
  {
    config: 'pi05_droid',
    source: 'upstream@head',
    layout: pi05(noRightWrist, instructionAndState, 15),
    claim: 'mask.suffix.pi05-layout',
  },
  {
    config: 'pi05_libero',
    source: 'upstream@head',
    layout: pi05(noRightWrist, instruction, 10),
    claim: 'mask.suffix.libero-no-state',
  },
  {
    config: 'pi0_aloha',
    source: 'upstream@head',
    layout: pi0(threeCameras, 50),
    observedCameras: true,
    claim: 'mask.suffix.pi0-state-block',
  },
  {
    config: 'pi0_droid',
    source: 'upstream@head',
    layout: pi0(noRightWrist, 10),
    claim: 'mask.suffix.pi0-state-block',
  },
  {
    config: 'pi0_libero',
    source: 'upstream@head',
    layout: pi0(noRightWrist, 50),
    claim: 'mask.cost.third-camera',
  },
  { config: 'pi0_fast_droid', source: 'upstream@head', layout: pi0Fast(250), claim: 'mask.fast.vectors' },
  { config: 'pi0_fast_libero', source: 'upstream@head', layout: pi0Fast(180), claim: 'mask.fast.vectors' },
  {
    config: 'pi05_simpler_zscore',
    source: 'fork@head',
    layout: pi05([camera(true)], instructionAndState, 4),
    claim: 'mask.note.layout-size',
  },
  {
    config: 'pi05_simpler_zscore_align',
    source: 'fork@head',
    layout: forkAlignment,
    claim: 'mask.fork.real-size',
  },
];
