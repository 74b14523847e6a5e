/** One figure the project holds itself to, the smaller the better. Ratios are of times taken in one run on one machine. */
export interface Measure {
  readonly title: string;
  readonly unit: '×' | 'MB' | 'kB' | '';
  /** What it must not exceed. */
  readonly goal: number;
  run(): Promise<number> | number;
}

type Work = () => unknown;

/**
 * How many times longer `work` takes than `yardstick`: medians of several rounds in which the two take turns, so that a
 * busy machine slows both.
 */
export async function ratio(work: Work, yardstick: Work, rounds = 7): Promise<number> {
  const times: { readonly work: number; readonly yardstick: number }[] = [];
  // The first round warms up.
  for (let round = 0; round <= rounds; round++)
    times.push({ work: await milliseconds(work), yardstick: await milliseconds(yardstick) });
  const counted = times.slice(1);
  return median(counted.map((time) => time.work)) / median(counted.map((time) => time.yardstick));
}

async function milliseconds(work: Work): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
