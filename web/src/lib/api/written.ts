/**
 * An answer as it arrives: the server writes null for what is not there and leaves nothing out, so nothing is ever
 * undefined. The contract only says what may be null.
 */
export type Written<T> = T extends readonly (infer Item)[]
  ? Written<Item>[]
  : T extends object
    ? { [Key in keyof T]-?: Written<Exclude<T[Key], undefined>> }
    : T;
