import { Spinner } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { Language } from '../plan/language';
import type { Plan } from '../plan/plan';
import { Offer } from '../taskpane/Offer';
import { stringsOf } from '../taskpane/strings/strings-of';
import { workbenchWords } from './workbench-words';

/** In place of the pane, after a page was closed while it was writing: people go on or back before they do anything else. */
export function BrokenWriteOffer(props: {
  readonly plan: Plan;
  readonly language: Language;
  readonly onFinish: () => Promise<void>;
  readonly onBack: () => Promise<void>;
}): ReactElement {
  const [busy, setBusy] = useState(false);
  const strings = stringsOf(props.language);
  const choose = (act: () => Promise<void>) => {
    setBusy(true);
    void act().finally(() => setBusy(false));
  };
  if (busy) return <Spinner size="tiny" label={strings.working} />;
  return (
    <Offer
      sentence={workbenchWords[props.language].brokenOff(props.plan.title)}
      accept={strings.finish}
      onAccept={() => choose(props.onFinish)}
      decline={strings.goBack}
      onDecline={() => choose(props.onBack)}
    />
  );
}
