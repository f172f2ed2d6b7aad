/** Remembers in the browser that the reader has been asked for a language, or has chosen one without being asked. */
const key = 'language-answer';

/** Where nothing can be remembered, everyone counts as asked: the question would come with every page. */
export function isAnswered(): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return true;
  }
}

/** @returns whether it will be remembered */
export function rememberAnswer(): boolean {
  try {
    localStorage.setItem(key, 'given');
    return true;
  } catch {
    return false;
  }
}
