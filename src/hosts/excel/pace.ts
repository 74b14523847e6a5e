/** Keeps requests within their limit while they are put together. */
export interface Pace {
  /**
   * Makes room for so many bytes in the request that is being put together, by sending what has gathered before. Ranges
   * that were asked for earlier are no longer valid then.
   */
  room(bytes: number): Promise<void>;
  /** Somebody else has sent what had gathered. */
  wasSent(): void;
  /** How many requests were sent. */
  sent(): number;
}

/** @param limit bytes that one request may carry */
export function pace(context: Excel.RequestContext, limit: number): Pace {
  let gathered = 0;
  let sent = 0;
  return {
    async room(bytes) {
      if (gathered > 0 && gathered + bytes > limit) {
        await context.sync();
        sent++;
        gathered = 0;
      }
      gathered += bytes;
    },
    wasSent() {
      sent++;
      gathered = 0;
    },
    sent: () => sent,
  };
}

const encoder = new TextEncoder();

/** Bytes of a value on its way to Excel. */
export function byteLength(value: unknown): number {
  return encoder.encode(JSON.stringify(value)).length;
}
