/**
 * What every check of the project reports: where, which rule, what is wrong and how to mend it.
 * Checks return findings and never print; the build, the command line and the tests decide what to do with them.
 */
export interface Finding {
  /** Rule id, `area/what`. */
  rule: string;
  /** Path relative to the repository root. */
  file: string;
  /** 1-based; 1 where the finding concerns the file as a whole. */
  line: number;
  column?: number;
  message: string;
  /** What to do, as an instruction or a command. */
  fix: string;
}

export function formatFinding(finding: Finding): string {
  const column = finding.column === undefined ? '' : `:${finding.column}`;
  return `${finding.file}:${finding.line}${column}  ${finding.rule}  ${finding.message}\n    fix: ${finding.fix}`;
}

/** Sorted by file and line, so that two runs print the same and an author works through a file from top to bottom. */
export function formatFindings(findings: readonly Finding[]): string {
  return [...findings]
    .sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line || (a.column ?? 0) - (b.column ?? 0))
    .map(formatFinding)
    .join('\n');
}
