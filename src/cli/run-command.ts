import type { Text } from '../plan/language';
import { readCommandLine, help, type CommandLine } from './command-line';
import { compare } from './compare';
import { makeAnnex } from './make-annex';
import type { Outcome } from './outcome';
import { versions } from './versions';

/** Where lines go: `out` for what was asked for, `err` for what is to be known besides. */
export interface Streams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** Does what the words after the command's name ask for and gives its exit code: 0, or 1 with one sentence on `err`. */
export async function runCommand(words: readonly string[], { out, err }: Streams): Promise<0 | 1> {
  const command = readCommandLine(words);
  const tell = (line: string) => err(`${line}\n`);
  const outcome = await outcomeOf(command, tell).catch((error: unknown): Outcome => ({
    ok: false,
    reason: unforeseen(error),
  }));
  if (outcome.ok) out(`${outcome.text}\n`);
  else tell(outcome.reason[command.language]);
  return outcome.ok ? 0 : 1;
}

async function outcomeOf(command: CommandLine, tell: (line: string) => void): Promise<Outcome> {
  switch (command.kind) {
    case 'run':
      return makeAnnex(command.options, command.language, tell);
    case 'compare':
      return compare(command.options, command.language);
    case 'versions':
      return versions(command.path, command.language);
    case 'help':
      return { ok: true, text: help[command.language] };
    case 'fault':
      return { ok: false, reason: command.reason };
  }
}

const unforeseen = (error: unknown): Text => ({
  'zh-CN': `程序内部出错（${String(error)}），没有写出任何文件；请把所用的文件和这句话一起告诉我们。`,
  en: `Something broke inside the program (${String(error)}) and no file was written; please report it with the file you used.`,
});
