/**
 * The last result of a function, given again as long as its arguments are the same. Views are functions without hooks, and
 * most changes leave most of what they show as it was.
 */
export function remember<Args extends readonly unknown[], Result>(run: (...args: Args) => Result) {
  let last: { args: Args; result: Result } | undefined;
  return (...args: Args): Result => {
    if (!last || args.some((arg, index) => !Object.is(arg, last?.args[index]))) last = { args, result: run(...args) };
    return last.result;
  };
}
