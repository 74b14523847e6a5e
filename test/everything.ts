import { spawn } from 'node:child_process';

/**
 * `npm test`: Jest with the arguments given, and beside it the types, the lint and the format, one after the other, so
 * that no processor waits. What those say is printed whole below the tests; one that fails fails all.
 */
interface Outcome {
  readonly name: string;
  readonly passed: boolean;
  readonly said: string;
}

const checks = ['typecheck', 'lint', 'format:check'];

/** Runs one script of package.json, keeping back what it says; `shown` lets it speak at once. */
function runScript(name: string, shown?: readonly string[]): Promise<Outcome> {
  const child = spawn('npm', ['run', '--silent', name, ...(shown ? ['--', ...shown] : [])], {
    stdio: shown ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (words) => (said += String(words)));
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ name, passed: false, said: error.message }));
    child.on('close', (code) => resolve({ name, passed: code === 0, said }));
  });
}

async function oneAfterTheOther(names: readonly string[]): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const name of names) outcomes.push(await runScript(name));
  return outcomes;
}

const [tests, others] = await Promise.all([
  runScript('jest', process.argv.slice(2)),
  oneAfterTheOther(checks),
]);
for (const { name, passed, said } of others) {
  console.error(`${passed ? 'PASS' : 'FAIL'} npm run ${name}`);
  if (!passed) console.error(said);
}
if (![tests, ...others].every(({ passed }) => passed)) process.exitCode = 1;
