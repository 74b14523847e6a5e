/** How many cases each law of merging and comparing is tried on: few while people wait, more where MERGE_CASES says so. */
export const mergeCases = { numRuns: Number(process.env['MERGE_CASES'] ?? 150) };
