/** So long a text is made of one piece again and again: people wait for enough to tell a pattern that begins anew at every sign. */
export const hostileSigns = Number(process.env['HOSTILE_SIGNS'] ?? 60_000);
