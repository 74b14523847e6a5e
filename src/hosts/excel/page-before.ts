import type { SheetLook } from '../sheet-look';

/** A page as somebody had set it up, before it was laid out anew. */
export type PageBefore = Readonly<Partial<Record<(typeof settings)[number], unknown>>>;

/** How a sheet stood before it was tidied. */
export interface Untidied {
  readonly look: SheetLook;
  readonly page: PageBefore;
}

const margins = ['topMargin', 'rightMargin', 'bottomMargin', 'leftMargin'] as const;
const settings = ['paperSize', 'orientation', 'zoom', 'centerHorizontally', ...margins] as const;

/** Asks how the page is set up; the answer can be taken after the next sync. */
export function askForPage({ pageLayout }: Excel.Worksheet): () => PageBefore {
  pageLayout.load(settings.join(','));
  return () => Object.fromEntries(settings.map((name) => [name, pageLayout[name]]));
}

/** Excel says nothing of a paper where it knows no printer, and of a zoom only what is in force. */
export function setPageAsBefore({ page, look }: Untidied, { pageLayout }: Excel.Worksheet): void {
  const zoom = Object.entries(page.zoom ?? {}).filter(([, value]) => isSaid(value));
  for (const name of settings) {
    const value = name !== 'zoom' ? page[name] : zoom.length > 0 ? Object.fromEntries(zoom) : undefined;
    if (isSaid(value)) pageLayout.set({ [name]: value });
  }
  const rows = look.page?.repeatRows;
  if (rows) pageLayout.setPrintTitleRows(`$${rows[0] + 1}:$${rows[1] + 1}`);
}

const isSaid = (value: unknown) => value !== undefined && value !== null && value !== '';
