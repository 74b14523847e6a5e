/** So long the other pages have to answer, in milliseconds: one may be in the midst of something. */
const patience = 700;

const question = 'which pages are open?';

/** Tells other pages of this browser, whenever they ask, that this page is open. Returns the way to ask them. */
export function openPages(page: string): () => Promise<ReadonlySet<string>> {
  const channel = new BroadcastChannel('responsibility-matrix pages');
  const heard = new Set<string>();
  channel.onmessage = ({ data }: MessageEvent<string>) => {
    if (data === question) channel.postMessage(page);
    else heard.add(data);
  };
  return async () => {
    channel.postMessage(question);
    await new Promise((resolve) => setTimeout(resolve, patience));
    return heard;
  };
}
