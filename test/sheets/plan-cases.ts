/** How many made-up plans each law of the sheets is tried on: few while people wait, more where RANDOM_PLANS says so. */
export const planCases = { numRuns: Number(process.env['RANDOM_PLANS'] ?? 30) };
