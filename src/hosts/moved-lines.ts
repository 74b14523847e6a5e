import type { RowStep } from './row-order';

/** The rows, or the columns, of a sheet before and after some were put in, taken out and moved. */
export interface MovedLines {
  /** For each line as it is afterwards, the line it was; undefined for a new one. Lines further down only follow. */
  readonly was: readonly (number | undefined)[];
  /** Where a line is afterwards; undefined where it is gone. */
  to(line: number): number | undefined;
  /**
   * Where the lines from `first` to `last` are afterwards, from the top: a new line between them belongs to them, another
   * that came between parts them.
   */
  runs(first: number, last: number): readonly LineRun[];
}

export interface LineRun {
  readonly first: number;
  readonly last: number;
}

/** @param count lines that something stands on; those below only follow */
export function movedLines(steps: readonly RowStep[], count: number): MovedLines {
  const now: (number | undefined)[] = Array.from({ length: count }, (_, line) => line);
  const reachTo = (line: number) => {
    while (now.length < line) now.push(count++);
  };
  for (const step of steps) {
    if (step.kind === 'move') {
      reachTo(Math.max(step.from, step.to));
      // As in row steps, the row stands at `from` once a blank one was put in at `to`.
      const from = step.from >= step.to ? step.from - 1 : step.from;
      const [line] = now.splice(from, 1);
      now.splice(step.from >= step.to ? step.to : step.to - 1, 0, line);
    } else if (step.kind === 'insert') {
      reachTo(step.at);
      now.splice(step.at, 0, ...Array.from({ length: step.count }, () => undefined));
    } else {
      reachTo(step.at + step.count);
      now.splice(step.at, step.count);
    }
  }
  return linesOf(now, count);
}

function linesOf(was: readonly (number | undefined)[], count: number): MovedLines {
  const places: (number | undefined)[] = Array.from({ length: count }, () => undefined);
  was.forEach((line, place) => {
    if (line !== undefined) places[line] = place;
  });
  const standing = was.filter((line) => line !== undefined);
  const inOrder = standing.every((line, index) => index === 0 || line > (standing[index - 1] as number));
  const to = (line: number) => (line < count ? places[line] : line - count + was.length);

  function runs(first: number, last: number): LineRun[] {
    const found: { first: number; last: number }[] = [];
    const end = Math.min(last, count - 1);
    if (inOrder) {
      let [top, bottom] = [first, last];
      while (top <= end && places[top] === undefined) top++;
      while (bottom >= top && bottom < count && places[bottom] === undefined) bottom--;
      const [from, until] = [to(top), to(bottom)];
      return top <= bottom && from !== undefined && until !== undefined ? [{ first: from, last: until }] : [];
    }
    let [from, until] = [Infinity, -1];
    for (let line = first; line <= end; line++) {
      const place = places[line];
      if (place === undefined) continue;
      from = Math.min(from, place);
      until = Math.max(until, place);
    }
    let open = false;
    for (let place = from; place <= until; place++) {
      const line = was[place];
      if (line === undefined) continue;
      const belongs = first <= line && line <= last;
      const run = found.at(-1);
      if (belongs && open && run) run.last = place;
      else if (belongs) found.push({ first: place, last: place });
      open = belongs;
    }
    if (last < count) return found;
    const below = { first: Math.max(first, count) - count + was.length, last: last - count + was.length };
    const run = found.at(-1);
    if (run && run.last === below.first - 1) run.last = below.last;
    else found.push(below);
    return found;
  }

  return { was, to, runs };
}
