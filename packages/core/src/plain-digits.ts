/** The text with Arabic and Persian digits written 0 to 9: a keyboard types the digits of its language, whatever the page shows. */
export function plainDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}
