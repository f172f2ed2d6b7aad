/** What ends the action with a message for the person who set it up: says what is wrong and what to do. */
export class ActionProblem extends Error {}
