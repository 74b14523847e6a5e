/** Excel holds 32,767 characters in a cell; the rest is left for a mark that there was more. */
export const mostCharacters = 32_000;

/** Text as a cell can hold and return it: line ends as Excel keeps them, nothing beyond its limit. */
export function cellText(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n');
  return lines.length <= mostCharacters ? lines : `${lines.slice(0, mostCharacters)}…`;
}
