/** Kinds of bodies that an English label or heading may name: lead agency, partner organisations, responsible ministers. */
export const englishBodies =
  '(?:agenc(?:y|ies)|departments?|organi[sz]ations?|institutions?|partners?|units?|bod(?:y|ies)|entit(?:y|ies)|ministr(?:y|ies)|ministers?|part(?:y|ies)|actors?|offices?|teams?|services?|implementers?|government organi[sz]ations?|stakeholders?|divisions?|branch(?:es)?|bureaus?|directorates?|authorit(?:y|ies)|commissions?|councils?|officers?|portfolios?)(?:\\(s\\))?';
