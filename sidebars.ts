import type { SidebarsConfig } from '@docusaurus/plugin-content-docs';
import { analysisGroups } from './core/page/analysisOrder';
import type { Group } from './core/schema/frontMatter';

/** English labels stand in i18n/en/docusaurus-plugin-content-docs/current.json. */
const labels: Record<Group, string> = { training: '训练机制', ttt: 'TTT', alignment: '自对齐', data: '数据' };

const sidebars: SidebarsConfig = {
  analyses: [
    'index',
    ...analysisGroups.map(({ group, pages }) => ({
      type: 'category' as const,
      label: labels[group],
      collapsible: false,
      items: [...pages],
    })),
  ],
};

export default sidebars;
