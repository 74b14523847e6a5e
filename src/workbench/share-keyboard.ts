export interface KeyboardSharing {
  readonly pane: HTMLElement;
  readonly sheets: HTMLElement;
  /** Whether the spreadsheet may listen to the keys of the page. */
  readonly listen: (sheets: boolean) => void;
  /** F6 leads to the other part of the window, as it does in Excel. */
  readonly onTurn: (to: 'pane' | 'sheets') => void;
}

/**
 * The spreadsheet takes the focus whenever it shows a workbook, and listens to every key of the page. Here it has the
 * keyboard only while people have gone there by the pointer, Tab or F6. Returns what ends the sharing.
 */
export function shareKeyboard({ pane, sheets, listen, onTurn }: KeyboardSharing): () => void {
  const over = new AbortController();
  const options = { capture: true, signal: over.signal };
  let owner: 'pane' | 'sheets' = 'pane';
  let isUserMoving = false;
  let lastInPane = pane;

  // Menus of the spreadsheet hang elsewhere in the page.
  const isSheets = (place: EventTarget | null) =>
    place instanceof Element && (sheets.contains(place) || place.closest('[data-u-comp]') !== null);

  function own(next: 'pane' | 'sheets'): void {
    owner = next;
    listen(next === 'sheets');
  }

  /** Taken from it, the focus goes where it was; taken to nowhere, Tab would go on among the buttons of the spreadsheet. */
  const backToPane = () => (lastInPane.isConnected ? lastInPane : pane).focus({ preventScroll: true });

  own('pane');
  // From nowhere Tab would lead into the spreadsheet first, and its cells let no Tab out.
  if (isSheets(document.activeElement) || document.activeElement === document.body) backToPane();
  document.addEventListener(
    'pointerdown',
    ({ target }) => own(isSheets(target) ? 'sheets' : 'pane'),
    options,
  );
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'F6' && !event.altKey && !event.ctrlKey && !event.metaKey) {
        event.preventDefault();
        own(owner === 'pane' ? 'sheets' : 'pane');
        onTurn(owner);
        if (owner === 'pane') backToPane();
        else cellEditor(sheets)?.focus({ preventScroll: true });
      } else if (event.key === 'Tab') {
        isUserMoving = true;
        setTimeout(() => (isUserMoving = false));
      }
    },
    options,
  );
  document.addEventListener(
    'focusin',
    ({ target }) => {
      // One press moves the focus once; what the spreadsheet takes while its page is busy is not moved by people.
      const moved = isUserMoving;
      isUserMoving = false;
      if (!isSheets(target)) {
        if (target instanceof HTMLElement) lastInPane = target;
        own('pane');
      } else if (moved) own('sheets');
      else if (owner === 'pane') backToPane();
    },
    options,
  );
  return () => over.abort();
}

/** What the spreadsheet listens with while a cell is selected. */
function cellEditor(sheets: HTMLElement): HTMLElement | null {
  return sheets.querySelector<HTMLElement>('#__editor___INTERNAL_EDITOR__DOCS_NORMAL');
}
