/** A member that is read, written or led through. Reading may give another object. */
export interface Property {
  readonly get?: () => unknown;
  readonly set?: (value: unknown) => void;
}

export type Method = (...values: unknown[]) => unknown;

/** One object of the host: exactly the members it names, and no others. */
export class OfficeObject {
  constructor(
    readonly kind: string,
    readonly properties: Readonly<Record<string, Property>>,
    readonly methods: Readonly<Record<string, Method>> = {},
    /** A collection's items. */
    readonly items?: () => readonly OfficeObject[],
    /** What the collection that holds it finds it by. */
    readonly key?: string,
    /** Ranges, which the client keeps across requests. */
    readonly kept = false,
  ) {}
}

/** A property that holds its value in a record under its own path, checked for its shape. */
export function stored(
  settings: Record<string, unknown>,
  path: string,
  shape: (value: unknown) => unknown,
): Property {
  return {
    get: () => settings[path] ?? null,
    set: (value) => {
      settings[path] = shape(value);
    },
  };
}

/** A member that leads to another object. */
export function leads(to: () => OfficeObject): Property {
  return { get: to };
}
