/** Signs that Windows, macOS or a zip do not take in a file's name, and names that Windows keeps for devices. */
const forbidden = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=$|\.)/i;

/** Most systems take 255 bytes, and a Chinese sign has three. */
const longest = 60;

/**
 * Names under which files can lie beside each other on any system, one for each of the given: without forbidden signs, not too
 * long, and distinct even where capitals do not count.
 */
export function safeFileNames(names: readonly string[], ending: string): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const stem = safeStem(name);
    let safe = `${stem}${ending}`;
    for (let n = 2; taken.has(safe.toLowerCase()); n++) safe = `${stem} (${n})${ending}`;
    taken.add(safe.toLowerCase());
    return safe;
  });
}

function safeStem(name: string): string {
  const stem = [...name.normalize('NFC').replace(forbidden, '_').replace(/\s+/g, ' ')]
    .slice(0, longest)
    .join('')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  return devices.test(stem) || stem === '' ? `_${stem}` : stem;
}
