/** Evidence that a command cannot work with; the message says what to mend or to run. */
export class EvidenceProblem extends Error {}
