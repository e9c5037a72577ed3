/** What the developer is told on the console until `stop`; nothing of it is printed. */
export function hearConsole(level: 'error' | 'warn') {
  const said: string[] = [];
  const usual = console[level];
  console[level] = (...parts: unknown[]) => void said.push(parts.join(' '));
  return { said, stop: () => void (console[level] = usual) };
}
