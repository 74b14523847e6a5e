/** Lets Jest's clock run until a promise has come to its end, however long something waits meanwhile. */
export async function settled<T>(promise: Promise<T>): Promise<PromiseSettledResult<T>> {
  const end = Promise.allSettled([promise]).then(([result]) => result);
  let result: PromiseSettledResult<T> | undefined;
  void end.then((value) => (result = value));
  while (!result) await jest.advanceTimersByTimeAsync(1000);
  return result;
}
