/** Buttons of the ribbon have no pane of their own: what they have to say appears in a small window. */
export function showNotice(sentence: string): Promise<void> {
  const page = new URL('notice.html', window.location.href);
  page.hash = encodeURIComponent(sentence);
  return new Promise((resolve) => {
    Office.context.ui.displayDialogAsync(page.href, { height: 20, width: 30, displayInIframe: true }, () =>
      resolve(),
    );
  });
}
