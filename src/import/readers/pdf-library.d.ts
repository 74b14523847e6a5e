/** The library describes its large builds only. */
declare module 'pdfjs-dist/legacy/build/pdf.min.mjs' {
  import type * as library from 'pdfjs-dist';

  export const getDocument: typeof library.getDocument;
  export const OPS: typeof library.OPS;
  export const Util: typeof library.Util;
}
