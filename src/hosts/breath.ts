/** So long work may go on at a stretch, in milliseconds: what takes twice as long is felt as a halt. */
const stretch = 40;

/** In a thread of its own, and on the command line, nobody is held up. */
const hasPage = typeof document !== 'undefined';

/** Lets a page draw and answer its user in the midst of long work. */
export interface Breath {
  /** Waits for the page if the work has gone on for long enough; to be awaited between two pieces of work. */
  (): Promise<void>;
}

/** For one piece of work that is done in many steps. */
export function breathing(): Breath {
  let since = performance.now();
  return async () => {
    if (!hasPage || performance.now() - since < stretch) return;
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  };
}
