import type { Progress } from '../hosts/host';
import type { Language } from '../plan/language';

/** Milliseconds that people wait without asking what is going on. */
const patience = 1000;

/** Tells which sheet is being written, but only once the work takes long. */
export function slowProgress(print: (line: string) => void, language: Language, now = Date.now): Progress {
  const start = now();
  return (done, total, sheet) => {
    if (done === total || now() - start < patience) return;
    const step = `${done + 1}/${total} ${sheet}`;
    print(language === 'en' ? `Writing sheet ${step}` : `正在写工作表 ${step}`);
  };
}
