import { TextDecoder, TextEncoder } from 'node:util';

/** Every browser has these; jsdom has not. To be imported before what uses them. */
export const textEncoder = Object.assign(globalThis, { TextDecoder, TextEncoder }).TextEncoder;
