const rightToLeft: ReadonlySet<string | undefined> = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg', 'Mand', 'Samr']);
/** A letter that is written from right to left. */
export const rightToLeftLetter = /[\p{Script=Arab}\p{Script=Hebr}\p{Script=Syrc}\p{Script=Thaa}\p{Script=Nkoo}\p{Script=Adlm}\p{Script=Rohg}]/u;
/** A letter that is written from left to right. */
export const leftToRightLetter = /[\p{Script=Latn}\p{Script=Cyrl}\p{Script=Grek}\p{Script=Hani}\p{Script=Hira}\p{Script=Kana}\p{Script=Hang}\p{Script=Deva}\p{Script=Thai}]/u;
const directions = new Map<string, boolean>();
/** Languages that are written from left to right wherever they are spoken: to find that out makes a browser read a table for some 5 ms. */
export const leftToRight = /^(bg|ca|cs|da|de|el|en|es|et|fi|fr|ga|hr|hu|is|it|ja|ko|lt|lv|nb|nl|no|pl|pt|ro|sk|sl|sv|uk|zh)(-[a-z]{2})?$/i;

/** True for a language that is written from right to left, by its usual script. */
export function isRightToLeft(language: string): boolean {
  const known = directions.get(language);
  if (known !== undefined) return known;
  const found = !leftToRight.test(language) && rightToLeft.has(new Intl.Locale(language).maximize().script);
  directions.set(language, found);
  return found;
}

/** The text with marks around it that keep its own direction in text of the other one (UAX #9): "3 items" is not read as "items 3". */
export function isolated(text: string, isRtl: boolean): string {
  return `${isRtl ? '\u2067' : '\u2066'}${text}\u2069`;
}

/** The words, with marks around them that keep their own direction where they are written in the other one than text from right to left, or from left to right. */
export function setApart(words: string, isRtl: boolean): string {
  return (isRtl ? leftToRightLetter : rightToLeftLetter).test(words) ? `\u2068${words}\u2069` : words;
}
