/** The words of a text, without case, accents and marks (`Straße` is `strasse`). */
export function wordsOf(text: string): readonly string[] {
  return text.slice(0, 2_000).normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase().toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The words as one line that `holdsWords` looks through. */
export function searchLine(words: readonly string[]): string {
  return ` ${words.join(' ')}`;
}

/** True when all the words are in the line, each at the beginning of a word. */
export function holdsWords(line: string, words: readonly string[]): boolean {
  return words.every((word) => line.includes(` ${word}`));
}

/**
 * The word that was probably meant: the first of the known ones, in their order, that begins with the word, or else begins like
 * it but for one letter that is missing, too much, another or in its neighbour's place. The word itself where there is none, and
 * when it is shorter than four letters.
 */
export function likelyWord(word: string, known: Iterable<string>): string {
  let near: string | undefined;
  for (const other of known) {
    if (other.startsWith(word)) return word;
    if (near === undefined && word.length > 3 && isNear(word, other)) near = other;
  }
  return near ?? word;
}

function isNear(word: string, other: string): boolean {
  if (word[0] !== other[0]) return false;
  let at = 1;
  while (at < word.length && word[at] === other[at]) at += 1;
  const [rest, left] = [word.slice(at), other.slice(at)];
  return (
    left.startsWith(rest.slice(1)) ||
    left.slice(1).startsWith(rest) ||
    left.slice(1).startsWith(rest.slice(1)) ||
    left.startsWith(`${rest[1] ?? ''}${rest[0] ?? ''}${rest.slice(2)}`)
  );
}
