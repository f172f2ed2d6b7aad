/** Entry of the action `.github/actions/related-analyses`; `npm run action` bundles it. */
import { run } from './run';
import { ActionProblem } from './problem';
import { errorCommand } from './runner';

run(process.env, (line) => console.log(line)).catch((error: unknown) => {
  // Of a fault of the action itself the place is needed, too.
  const text = error instanceof ActionProblem ? error.message : ((error as Error).stack ?? String(error));
  console.log(errorCommand(text));
  process.exitCode = 1;
});
