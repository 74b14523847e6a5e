import { invalidArgument } from './refusal';

/** Checks the shape of a value that a client sends; refuses what Excel would refuse. */
export type Shape<T> = (value: unknown) => T;

export const flag: Shape<boolean> = (value) =>
  typeof value === 'boolean' ? value : invalidArgument(`${JSON.stringify(value)} is not true or false`);

export const colour: Shape<string> = (value) =>
  typeof value === 'string' && /^#[0-9A-Fa-f]{6}$/.test(value)
    ? value.toUpperCase()
    : invalidArgument(`${JSON.stringify(value)} is not a colour #RRGGBB`);

export function text(limit = 32767): Shape<string> {
  return (value) =>
    typeof value === 'string' && value.length <= limit
      ? value
      : invalidArgument(`${JSON.stringify(value).slice(0, 60)} is not a text of at most ${limit} characters`);
}

export function numberBetween(least: number, most: number): Shape<number> {
  return (value) =>
    typeof value === 'number' && value >= least && value <= most
      ? value
      : invalidArgument(`${JSON.stringify(value)} is not a number from ${least} to ${most}`);
}

export function oneOf<T extends string>(...words: readonly T[]): Shape<T> {
  return (value) =>
    words.find((word) => word === value) ??
    invalidArgument(`${JSON.stringify(value)} is none of ${words.join(', ')}`);
}

/** A formula, relative or not, beginning with `=`. */
export const formula: Shape<string> = (value) =>
  typeof value === 'string' && /^=./su.test(value) && value.length <= 8192
    ? value
    : invalidArgument(`${JSON.stringify(value)} is not a formula`);

/** An object with these members and no others; each may be left out. */
export function record<T extends object>(members: { readonly [K in keyof T]-?: Shape<T[K]> }): Shape<
  Partial<T>
> {
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return invalidArgument(`${JSON.stringify(value)} is not an object`);
    }
    for (const [name, member] of Object.entries(value)) {
      const shape = Object.hasOwn(members, name) ? members[name as keyof T] : undefined;
      if (!shape) return invalidArgument(`there is no member ${name} here`);
      shape(member);
    }
    return value as Partial<T>;
  };
}
