const [database, records, version] = ['responsibility-matrix', 'records', 2];

/** What a browser keeps of a page when it is gone. Where it may not, or has no room, nothing is kept. */
export interface PageStore<Value> {
  keep(page: string, value: Value): Promise<void>;
  drop(page: string): Promise<void>;
  /** The pages of which something is kept, the last ones first. */
  pages(): Promise<readonly string[]>;
  /** Hands what is kept of one page on to another, in one step: no two pages get the same. */
  handOn(from: string, to: string): Promise<Value | undefined>;
}

/** Names pages in the order in which they were begun. */
export const pageName = () => `${Date.now()}-${Math.random().toString(36).slice(2)}`;

/** @param Value what the browser can copy: data, and no functions */
export function pageStore<Value>(): PageStore<Value> {
  return {
    keep: (page, value) => inStore(async (store) => void store.put(value, page)),
    drop: (page) => inStore(async (store) => void store.delete(page)),
    pages: async () =>
      (await inStore(async (store) => (await answer(store.getAllKeys())).map(String).reverse())) ?? [],
    handOn: (from, to) =>
      inStore(async (store) => {
        const value = (await answer(store.get(from))) as Value | undefined;
        if (value !== undefined) {
          store.delete(from);
          store.put(value, to);
        }
        return value;
      }),
  };
}

async function inStore<Result>(ask: (store: IDBObjectStore) => Promise<Result>): Promise<Result | undefined> {
  try {
    const opening = indexedDB.open(database, version);
    opening.onupgradeneeded = () => {
      const { result } = opening;
      if (result.objectStoreNames.contains(records)) result.deleteObjectStore(records);
      result.createObjectStore(records);
    };
    const opened = await answer(opening);
    try {
      const changing = opened.transaction(records, 'readwrite', { durability: 'relaxed' });
      const done = new Promise((resolve, reject) => {
        changing.oncomplete = resolve;
        changing.onabort = () => reject(changing.error ?? new Error('The browser kept nothing.'));
      });
      const [result] = await Promise.all([ask(changing.objectStore(records)), done]);
      return result;
    } finally {
      opened.close();
    }
  } catch {
    return undefined;
  }
}

function answer<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The browser did not answer.'));
  });
}
