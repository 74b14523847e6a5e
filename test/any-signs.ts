import fc from 'fast-check';

/** Any sign of Unicode but halves of signs; fast-check's own unit for these first lists all million, which takes a second. */
const sign = fc
  .nat(0x10ffff - 0x800)
  .map((number) => String.fromCodePoint(number < 0xd800 ? number : number + 0x800));

/** Text of any signs, sometimes of usual ones or of words that JavaScript takes for something. */
export const anySigns = (maxLength: number): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 9, arbitrary: fc.string({ unit: sign, maxLength }) },
    { weight: 1, arbitrary: fc.string({ maxLength }) },
  );
