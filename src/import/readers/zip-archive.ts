import { unzipSync, type UnzipFileInfo } from 'fflate';

/** Documents have some dozens of parts; a list this long is made to harm. */
const maximumEntries = 10_000;

/** What the parts we read may unpack to, in bytes: some thirty times the largest plan seen. */
const maximumUnpacked = 32 * 1024 * 1024;

/** A ZIP container: Word, Excel and many other files are one. */
export interface ZipArchive {
  readonly names: readonly string[];
  /** Unpacks the parts that `wanted` picks; `undefined` where they are damaged or would unpack to too much. */
  unpack(wanted: (name: string) => boolean): ReadonlyMap<string, Uint8Array> | undefined;
}

/** `undefined` where the container's table of contents cannot be read. */
export function openZip(bytes: Uint8Array): ZipArchive | undefined {
  const entries: UnzipFileInfo[] = [];
  const listed = unzip(bytes, (entry) => {
    entries.push(entry);
    if (entries.length > maximumEntries) throw new RangeError('too many parts');
    return false;
  });
  if (!listed) return undefined;
  return {
    names: entries.map(({ name }) => name),
    unpack(wanted) {
      const size = entries.reduce((sum, entry) => sum + (wanted(entry.name) ? entry.originalSize : 0), 0);
      // The sizes may lie, but nothing is unpacked beyond them.
      return size <= maximumUnpacked ? unzip(bytes, ({ name }) => wanted(name)) : undefined;
    },
  };
}

function unzip(
  bytes: Uint8Array,
  filter: (entry: UnzipFileInfo) => boolean,
): ReadonlyMap<string, Uint8Array> | undefined {
  try {
    return new Map(Object.entries(unzipSync(bytes, { filter })));
  } catch {
    return undefined;
  }
}
