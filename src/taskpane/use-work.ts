import { useState } from 'react';
import { HostError, type Snapshot } from '../hosts/host';
import type { Text } from '../plan/language';
import { textOf } from './strings/text-of';

/** What is being done. */
export interface Work {
  readonly what: string;
  /** From 0 to 1, where it is known. */
  readonly done?: number;
  readonly cancel?: () => void;
}

export interface Outcome {
  readonly sentence: Text;
  readonly failed?: boolean;
  /** Our sheets as they were before, to go back to. */
  readonly before?: Snapshot;
}

/** What an act is given to stop by and to tell how far it is, from 0 to 1. */
export interface Course {
  readonly signal: AbortSignal;
  readonly progress: (done: number) => void;
}

export interface Working {
  readonly work: Work | undefined;
  readonly outcome: Outcome | undefined;
  /** Runs one thing at a time; what a host cannot do is told in its sentence. */
  readonly run: (what: string, act: (course: Course) => Promise<Outcome | undefined>) => Promise<void>;
  /** The same for what may be stopped on the way. */
  readonly runStoppable: Working['run'];
}

/** What the pane is at, and what came of it. */
export function useWork(): Working {
  const [work, setWork] = useState<Work>();
  const [outcome, setOutcome] = useState<Outcome>();

  async function runWith(
    start: Work,
    stopping: AbortController,
    act: (course: Course) => Promise<Outcome | undefined>,
  ): Promise<void> {
    setOutcome(undefined);
    setWork(start);
    try {
      setOutcome(await act({ signal: stopping.signal, progress: (done) => setWork({ ...start, done }) }));
    } catch (error) {
      if (stopping.signal.aborted) setOutcome({ sentence: textOf((all) => all.cancelled) });
      else if (error instanceof HostError) setOutcome({ sentence: error.text, failed: true });
      else throw error;
    } finally {
      setWork(undefined);
    }
  }

  return {
    work,
    outcome,
    run: (what, act) => runWith({ what }, new AbortController(), act),
    runStoppable(what, act) {
      const stopping = new AbortController();
      return runWith({ what, cancel: () => stopping.abort() }, stopping, act);
    },
  };
}
