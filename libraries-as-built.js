import { readFile } from 'node:fs/promises';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';

// Loaded with --import behind tsx: modules of libraries (.mjs) go to Node as they were built. tsx would take their
// dynamic imports apart and map each sign, which takes 150 MB and two seconds for the PDF library.
if (isMainThread) register(import.meta.url);

/** Node's hook for loading, in the thread of the loaders. */
export async function load(url, context, next) {
  const isBuilt = url.includes('/node_modules/') && url.endsWith('.mjs');
  return isBuilt
    ? { format: 'module', source: await readFile(fileURLToPath(url)), shortCircuit: true }
    : next(url, context);
}
