import AnalysisIndex from '@site/src/components/AnalysisIndex';
import Claim from '@site/src/components/Claim';
import ClaimFilter from '@site/src/components/ClaimFilter';
import CommitLink from '@site/src/components/CommitLink';
import Diagram from '@site/src/components/Diagram';
import EvidenceLink from '@site/src/components/EvidenceLink';
import EvidenceList from '@site/src/components/EvidenceList';
import EvidenceMarks from '@site/src/components/EvidenceMarks';
import Explorer from '@site/src/components/Explorer';
import Formula from '@site/src/components/Formula';
import PageEvidence from '@site/src/components/PageEvidence';
import PageStatus from '@site/src/components/PageStatus';
import PendingAnchors from '@site/src/components/PendingAnchors';
import ScrollBox from '@site/src/components/ScrollBox';
import SourceLink from '@site/src/components/SourceLink';
import Term from '@site/src/components/Term';
import VerdictBadge from '@site/src/components/VerdictBadge';
import MDXComponents from '@theme-original/MDXComponents';

/** The components that pages and our plugins may use without an import. */
export default {
  ...MDXComponents,
  AnalysisIndex,
  Claim,
  ClaimFilter,
  CommitLink,
  Diagram,
  EvidenceLink,
  EvidenceList,
  EvidenceMarks,
  Explorer,
  Formula,
  PageEvidence,
  PageStatus,
  PendingAnchors,
  ScrollBox,
  SourceLink,
  Term,
  VerdictBadge,
};
