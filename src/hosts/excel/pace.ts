/** Makes room for so many bytes in the request that is being put together, by sending what has gathered before. */
export type Pace = (bytes: number) => Promise<void>;

/**
 * @param room bytes that one request may carry
 * @param onSent is told of each request that has been carried out
 */
export function pace(context: Excel.RequestContext, room: number, onSent?: () => void): Pace {
  let gathered = 0;
  return async (bytes) => {
    if (gathered > 0 && gathered + bytes > room) {
      await context.sync();
      onSent?.();
      gathered = 0;
    }
    gathered += bytes;
  };
}

const encoder = new TextEncoder();

/** Bytes of a value on its way to Excel. */
export function byteLength(value: unknown): number {
  return encoder.encode(JSON.stringify(value)).length;
}
