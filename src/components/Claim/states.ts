/** The state of the evidence and how it stands elsewhere, in the reader's words. */
import { translate } from '@docusaurus/Translate';

import type { ClaimState } from '@site/core/schema/publishedClaim';
import type { DriftStatus, Standing } from '@site/core/schema/records';

export function stateLabel(state: ClaimState, verified: string): string {
  switch (state) {
    case 'verified':
      return translate({ id: 'claim.state.verified', message: '证据已核对（{verified}）' }, { verified });
    case 'changed':
      return translate({ id: 'claim.state.changed', message: '在最新提交已改变（核对于 {verified}）' }, { verified });
    case 'recorded':
      return translate({ id: 'claim.state.recorded', message: '以记录的运行为据' });
    case 'unproven':
      return translate({ id: 'claim.state.unproven', message: '尚无可核对的证据' });
  }
}

export function standingLabel(standing: Standing): string {
  switch (standing) {
    case 'same':
      return translate({ id: 'standing.same', message: '相同' });
    case 'moved':
      return translate({ id: 'standing.moved', message: '移动' });
    case 'differs':
      return translate({ id: 'standing.differs', message: '不同' });
    case 'absent':
      return translate({ id: 'standing.absent', message: '没有' });
  }
}

export function driftLabel(status: DriftStatus): string {
  switch (status) {
    case 'same':
      return translate({ id: 'drift.same', message: '未变' });
    case 'moved':
      return translate({ id: 'drift.moved', message: '已移动' });
    case 'changed':
      return translate({ id: 'drift.changed', message: '已改变' });
    case 'gone':
      return translate({ id: 'drift.gone', message: '已消失' });
  }
}
