/**
 * How Mermaid draws. Everything here is part of a drawing's name, so a change redraws all of them.
 * Colours are sentinels: the drawing tool replaces each by `var(--mmd-ROLE)`, since Mermaid computes with colours
 * and refuses CSS variables; both themes then come from the site's style sheet.
 */

/** Must equal the installed packages; `settings.test.ts` holds them together. */
export const drawingVersions = {
  mermaid: '11.17.2',
  '@fontsource/noto-sans-sc': '5.3.0',
  '@fontsource/noto-sans': '5.3.0',
} as const;

/** Role → sentinel. Roles appear as `--mmd-ROLE` in src/css/diagrams.css. */
export const sentinels = {
  bg: '#a1b201',
  node: '#a1b202',
  'node-border': '#a1b203',
  text: '#a1b204',
  line: '#a1b205',
  cluster: '#a1b206',
  'cluster-border': '#a1b207',
  label: '#a1b208',
  note: '#a1b209',
  'note-border': '#a1b20a',
  task: '#a1b20b',
  'task-text': '#a1b20c',
  crit: '#a1b20d',
  done: '#a1b20e',
  grid: '#a1b20f',
  alt: '#a1b210',
  data: '#a1b211',
  'data-border': '#a1b212',
  trainable: '#a1b213',
  'trainable-border': '#a1b214',
  frozen: '#a1b215',
  'frozen-border': '#a1b216',
  dead: '#a1b217',
  'dead-border': '#a1b218',
  plan: '#a1b219',
  'plan-border': '#a1b21a',
  active: '#a1b21b',
} as const;

const s = sentinels;
export const fontFamily = '"Noto Sans SC","Noto Sans",sans-serif';

/** Classes that authors may give to flowchart nodes; the same meaning on all pages. Dash and width carry it without colour. */
export const nodeClasses = [
  `classDef data fill:${s.data},stroke:${s['data-border']},color:${s.text}`,
  `classDef trainable fill:${s.trainable},stroke:${s['trainable-border']},stroke-width:2.5px,color:${s.text}`,
  `classDef frozen fill:${s.frozen},stroke:${s['frozen-border']},color:${s.text}`,
  `classDef dead fill:${s.dead},stroke:${s['dead-border']},stroke-dasharray:5 4,color:${s.text}`,
  `classDef plan fill:${s.plan},stroke:${s['plan-border']},stroke-dasharray:2 3,color:${s.text}`,
].join('\n');

const themeVariables = {
  background: s.bg,
  primaryColor: s.node,
  primaryBorderColor: s['node-border'],
  primaryTextColor: s.text,
  secondaryColor: s.cluster,
  secondaryBorderColor: s['cluster-border'],
  secondaryTextColor: s.text,
  tertiaryColor: s.alt,
  tertiaryBorderColor: s['cluster-border'],
  tertiaryTextColor: s.text,
  lineColor: s.line,
  textColor: s.text,
  mainBkg: s.node,
  nodeBorder: s['node-border'],
  nodeTextColor: s.text,
  clusterBkg: s.cluster,
  clusterBorder: s['cluster-border'],
  titleColor: s.text,
  edgeLabelBackground: s.label,
  arrowheadColor: s.line,
  defaultLinkColor: s.line,
  noteBkgColor: s.note,
  noteBorderColor: s['note-border'],
  noteTextColor: s.text,
  actorBkg: s.node,
  actorBorder: s['node-border'],
  actorTextColor: s.text,
  actorLineColor: s.grid,
  signalColor: s.line,
  signalTextColor: s.text,
  labelBoxBkgColor: s.cluster,
  labelBoxBorderColor: s['cluster-border'],
  labelTextColor: s.text,
  loopTextColor: s.text,
  activationBkgColor: s.alt,
  activationBorderColor: s.line,
  sequenceNumberColor: s.bg,
  sectionBkgColor: s.cluster,
  altSectionBkgColor: s.bg,
  sectionBkgColor2: s.cluster,
  excludeBkgColor: s.alt,
  taskBkgColor: s.task,
  taskBorderColor: s['node-border'],
  activeTaskBkgColor: s.active,
  activeTaskBorderColor: s['node-border'],
  doneTaskBkgColor: s.done,
  doneTaskBorderColor: s['node-border'],
  critBkgColor: s.crit,
  critBorderColor: s['dead-border'],
  gridColor: s.grid,
  todayLineColor: s.crit,
  vertLineColor: s.crit,
  taskTextColor: s['task-text'],
  taskTextLightColor: s['task-text'],
  taskTextDarkColor: s['task-text'],
  taskTextOutsideColor: s.text,
  taskTextClickableColor: s.text,
  labelColor: s.text,
  labelBackgroundColor: s.label,
  compositeBackground: s.bg,
  compositeTitleBackground: s.cluster,
  compositeBorder: s['cluster-border'],
  altBackground: s.alt,
  stateBkg: s.node,
  stateLabelColor: s.text,
  transitionColor: s.line,
  transitionLabelColor: s.text,
  specialStateColor: s.line,
  innerEndBackground: s['node-border'],
  errorBkgColor: s.crit,
  errorTextColor: s.crit,
  classText: s.text,
  fontFamily,
  fontSize: '16px',
  dropShadow: 'none',
};

export const mermaidSettings = {
  startOnLoad: false,
  // Without these two, ids, cylinders and state diagrams differ from run to run.
  deterministicIds: true,
  deterministicIDSeed: 'diagram',
  handDrawnSeed: 1,
  securityLevel: 'strict',
  theme: 'base',
  look: 'classic',
  layout: 'dagre',
  fontFamily,
  // SVG text instead of foreignObject, which would inherit the site's CSS and clip.
  htmlLabels: false,
  themeVariables,
  // Lines would otherwise run through the labels of edges.
  themeCSS: '.edgeLabel rect,.edgeLabel .background,.edgeLabel .label rect{opacity:1!important}',
  // The wide wrapping keeps identifiers whole; authors break lines with <br/>.
  flowchart: {
    htmlLabels: false,
    useMaxWidth: true,
    wrappingWidth: 420,
    subGraphTitleMargin: { top: 6, bottom: 10 },
    padding: 14,
  },
  class: { htmlLabels: false },
  sequence: { useMaxWidth: true, mirrorActors: false, wrap: false },
  // A fixed width: otherwise the size of the window would change the bytes.
  // The fonts and bars are larger than Mermaid's, because the chart shrinks to the width of the text.
  gantt: {
    useMaxWidth: true,
    useWidth: 960,
    fontSize: 15,
    sectionFontSize: 15,
    barHeight: 28,
    barGap: 8,
    topPadding: 36,
    leftPadding: 92,
    gridLineStartPadding: 30,
  },
} as const;

export const drawingVersion = JSON.stringify([drawingVersions, mermaidSettings, nodeClasses]);
