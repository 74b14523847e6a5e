import { Spinner } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { Language } from '../plan/language';
import type { Plan } from '../plan/plan';
import { Offer } from '../taskpane/Offer';
import { stringsOf } from '../taskpane/strings/strings-of';
import { workbenchWords } from './workbench-words';

/** What another page did not live to save. */
export interface LeftWork {
  /** The name of its workbook. */
  readonly name: string;
  /** What it was writing when it was closed. */
  readonly writing?: Plan;
}

/** In place of the pane, after a page was closed before its work was saved: people go on or back before they do anything else. */
export function UnsavedWorkOffer(props: {
  readonly left: LeftWork;
  readonly language: Language;
  readonly onGoOn: () => Promise<void>;
  readonly onBack: () => Promise<void>;
}): ReactElement {
  const [busy, setBusy] = useState(false);
  const { name, writing } = props.left;
  const strings = stringsOf(props.language);
  const words = workbenchWords[props.language];
  const choose = (act: () => Promise<void>) => {
    setBusy(true);
    void act().finally(() => setBusy(false));
  };
  if (busy) return <Spinner size="tiny" label={strings.working} />;
  return (
    <Offer
      sentence={writing ? words.brokenOff(writing.title) : words.notSaved(name)}
      accept={writing ? strings.finish : strings.resume}
      onAccept={() => choose(props.onGoOn)}
      decline={writing ? strings.goBack : strings.discard}
      onDecline={() => choose(props.onBack)}
    />
  );
}
