/**
 * What comes of reading something is kept with it: the same values are not read again. Some hosts give the same ones as long
 * as nobody edits the sheet.
 */
export function readOnce<What extends object, Found>(read: (what: What) => Found): (what: What) => Found {
  const known = new WeakMap<What, { readonly found: Found }>();
  return (what) => {
    let kept = known.get(what);
    if (!kept) known.set(what, (kept = { found: read(what) }));
    return kept.found;
  };
}
