/** A browser may forbid storage, or have no room: then what is kept lives as long as the pane. */
export function withStorage<T>(use: (storage: Storage) => T): T | undefined {
  try {
    return use(window.localStorage);
  } catch {
    return undefined;
  }
}
