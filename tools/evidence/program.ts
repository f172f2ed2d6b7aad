/** The command line of the evidence tool: parses arguments, calls one command, prints its answer. */
import { Command, CommanderError } from 'commander';
import { addCommand } from './addCommand';
import { UsageError, type Answer, type Context } from './context';
import { driftCommand } from './driftCommand';
import { fetchCommand } from './fetchCommand';
import { relatedCommand } from './relatedCommand';
import { repinCommand } from './repinCommand';
import { replayCommand } from './replayCommand';
import { verifyCommand } from './verifyCommand';

export interface Streams {
  out(text: string): void;
  error(text: string): void;
  /** Standard error is a terminal: progress may be shown on one line. */
  interactive: boolean;
}

interface Common {
  repo: string[];
  json: boolean;
}

const collect = (value: string, previous: string[]): string[] => [...previous, value];

/** @returns the exit code: 0 clean, 1 findings, 2 wrong use */
export function evidence(args: readonly string[], root: string, streams: Streams): number {
  let code = 0;
  const { out, error, interactive } = streams;

  const run = (options: Common, command: (context: Context) => Answer) => {
    const progress = (message: string) => {
      if (interactive && !options.json) error(`\r\u001b[K${message.slice(0, 100)}`);
    };
    const answer = command({ root, repo: options.repo, progress, today: new Date().toISOString().slice(0, 10) });
    progress('');
    out(options.json ? JSON.stringify(answer.json, null, 1) : answer.text);
    code = answer.code;
  };

  const program = new Command('evidence')
    .description('Checks what the pages say against the source repositories, and says what a change touches.')
    .addHelpText('after', examples)
    .exitOverride()
    .configureOutput({ writeOut: out, writeErr: error });
  const command = (name: string, description: string) =>
    program
      .command(name)
      .description(description)
      .option('--repo <KEY=PATH>', 'read this local repository instead of the kept clone; several times', collect, [])
      .option('--json', 'print JSON', false);

  command('fetch [KEY...]', 'make or update the clones in .sources')
    .addHelpText('after', '\nExample:\n  npm run evidence -- fetch fork')
    .action((keys: string[], options: Common) => run(options, (context) => fetchCommand(context, keys)));

  command('verify', 'compare every citation, symbol and absence query with the pinned commits; write the record')
    .addHelpText('after', '\nExample:\n  npm run evidence -- verify --repo fork=../openpi')
    .action((options: Common) => run(options, verifyCommand));

  command('add <SOURCE> <PATH#SYMBOL|PATH:L1-L2>', 'record a citation with its lines and hash')
    .requiredOption('--id <ID>', 'id of the citation, NAMESPACE.src.NAME')
    .addHelpText(
      'after',
      '\nExamples:\n  npm run evidence -- add fork@head src/openpi/models_pytorch/pi0_pytorch.py#PI0Pytorch.embed_suffix --id mask.src.suffix\n  npm run evidence -- add fork@head scripts/train_pytorch.py:100-110 --id ckpt.src.loop',
    )
    .action((source: string, target: string, options: Common & { id: string }) =>
      run(options, (context) => addCommand(context, source, target, options.id)),
    );

  command('drift', 'compare the evidence with other revisions; write the report that the site shows')
    .option('--to <KEY[@PIN]=REV>', 'what to compare with; several times; default: each tracked branch', collect, [])
    .option('--markdown', 'print Markdown', false)
    .addHelpText(
      'after',
      '\nLines that moved are the same lines: only changed, gone and queries that find something count as findings.\n\nExamples:\n  npm run evidence -- drift\n  npm run evidence -- drift --to upstream=main --to fork@head=my-branch',
    )
    .action((options: Common & { to: string[]; markdown: boolean }) =>
      run(options, (context) => driftCommand(context, options.to, options.markdown)),
    );

  command('repin <KEY@PIN> <REV>', 'move a pin and the lines of what cites it')
    .option('--still-true <ID>', 'a changed citation that you have read again; several times', collect, [])
    .addHelpText('after', '\nExample:\n  npm run evidence -- repin upstream@head main --still-true mask.src.suffix')
    .action((ref: string, rev: string, options: Common & { stillTrue: string[] }) =>
      run(options, (context) => repinCommand(context, ref, rev, options.stillTrue)),
    );

  command('related', 'list the claims that rest on what a diff touches')
    .option('--diff <FILE>', 'unified diff, - for standard input', '-')
    .option('--repo-key <KEY>', 'repository that the diff comes from; default: all whose paths fit')
    .option('--markdown', 'print a checklist for a comment on a pull request', false)
    .option('--lang <LANG>', 'zh or en', 'en')
    .addHelpText(
      'after',
      '\nExit code 1 means that something rests on the change.\n\nExample:\n  git -C ../openpi diff main... | npm run evidence -- related --repo-key fork --markdown',
    )
    .action((options: Common & { diff: string; repoKey?: string; markdown: boolean; lang: string }) =>
      run(options, (context) => relatedCommand(context, options)),
    );

  command('replay', 'play the last commits of each repository through the evidence')
    .option('--last <N>', 'commits of each repository', '60')
    .option('--markdown', 'print Markdown', false)
    .action((options: Common & { last: string; markdown: boolean }) =>
      run(options, (context) => replayCommand(context, Number(options.last), options.markdown)),
    );

  try {
    program.parse([...args], { from: 'user' });
    return code;
  } catch (problem) {
    if (problem instanceof CommanderError) return problem.exitCode === 0 ? 0 : 2;
    if (!(problem instanceof UsageError)) throw problem;
    error(`evidence: ${problem.message}`);
    return 2;
  }
}

const examples = `
Exit codes: 0 clean, 1 findings, 2 wrong use or a missing clone.

Examples:
  npm run evidence -- fetch
  npm run evidence -- verify
  git -C ../openpi diff main... | npm run evidence -- related --repo-key fork`;
