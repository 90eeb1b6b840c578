package io.entente.rest.json;

import io.entente.rest.Refusal;

/** One element of a bulk: read, or refused while the others are kept. */
public sealed interface JsonItem<T> {
  /** Position in the body, from 0. */
  int index();

  record Read<T>(int index, T value) implements JsonItem<T> {}

  record Refused<T>(int index, Refusal refusal) implements JsonItem<T> {}
}
