import { translate } from '@docusaurus/Translate';
import type { AddressProblem } from '@site/core/explorer/addressCodec';

/** Why the address could not be read, and what is shown instead. */
export function problemText(problem: AddressProblem): string {
  switch (problem.reason) {
    case 'version':
      return translate(
        { id: 'explorer.problem.version', message: '链接里的状态属于另一版本（{found}），这里显示默认设置。' },
        { found: problem.found },
      );
    case 'unknownSetting':
      return translate(
        { id: 'explorer.problem.unknown', message: '链接里有未知的设置「{setting}」，这里显示默认设置。' },
        { setting: problem.setting },
      );
    case 'badValue':
      return translate(
        { id: 'explorer.problem.value', message: '链接里设置「{setting}」的值「{found}」无效，这里显示默认设置。' },
        { setting: problem.setting, found: problem.found },
      );
  }
}
