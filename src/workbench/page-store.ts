const [database, records] = ['responsibility-matrix', 'records'];

/** What a browser keeps of a page when it is gone, under a name. Where it may not, or has no room, nothing is kept. */
export interface PageStore<Value> {
  keep(value: Value): Promise<void>;
  kept(): Promise<Value | undefined>;
  drop(): Promise<void>;
}

/** @param Value what the browser can copy: data, and no functions */
export function pageStore<Value>(name: string): PageStore<Value> {
  return {
    keep: async (value) => void (await inStore((store) => store.put(value, name))),
    kept: () => inStore<Value>((store) => store.get(name) as IDBRequest<Value>),
    drop: async () => void (await inStore((store) => store.delete(name))),
  };
}

async function inStore<Result>(ask: (store: IDBObjectStore) => IDBRequest): Promise<Result | undefined> {
  try {
    const opening = indexedDB.open(database, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(records);
    const opened = await answer(opening);
    try {
      const changing = opened.transaction(records, 'readwrite', { durability: 'relaxed' });
      const asked = ask(changing.objectStore(records));
      await new Promise((resolve, reject) => {
        changing.oncomplete = resolve;
        changing.onabort = () => reject(changing.error ?? new Error('The browser kept nothing.'));
      });
      return asked.result as Result;
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
