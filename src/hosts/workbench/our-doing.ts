/**
 * What goes along with every change of the embedded spreadsheet that is our own writing. To the spreadsheet it is somebody
 * else's, far away: it does not turn to the sheets that come.
 */
export const ourDoing = { fromCollab: true } as const;

export function isOurDoing(options: unknown): boolean {
  return (options as { readonly fromCollab?: boolean } | undefined)?.fromCollab === true;
}
