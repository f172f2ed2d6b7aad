/** How a statement is known, as readers see it: a word and a sign, never colour alone. */
import { translate } from '@docusaurus/Translate';

export type ClaimKind = 'read' | 'run' | 'absent' | 'inferred' | 'open';

export const claimKinds: readonly ClaimKind[] = ['read', 'run', 'absent', 'inferred', 'open'];

export const kindSign: Record<ClaimKind, string> = { read: '§', run: '▶', absent: '∅', inferred: '∴', open: '?' };

export function kindLabel(kind: ClaimKind): string {
  switch (kind) {
    case 'read':
      return translate({ id: 'claim.kind.read', message: '读自代码' });
    case 'run':
      return translate({ id: 'claim.kind.run', message: '运行复现' });
    case 'absent':
      return translate({ id: 'claim.kind.absent', message: '查无此项' });
    case 'inferred':
      return translate({ id: 'claim.kind.inferred', message: '推断' });
    case 'open':
      return translate({ id: 'claim.kind.open', message: '未决' });
  }
}
