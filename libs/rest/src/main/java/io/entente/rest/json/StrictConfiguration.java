package io.entente.rest.json;

import io.micronaut.serde.config.DeserializationConfiguration;

/** What requests are held to, and messages between our own services are not. */
record StrictConfiguration(DeserializationConfiguration lenient)
    implements DeserializationConfiguration {
  @Override
  public boolean isIgnoreUnknown() {
    return false;
  }

  @Override
  public int getArraySizeThreshold() {
    return lenient.getArraySizeThreshold();
  }

  @Override
  public boolean isStrictNullable() {
    return true;
  }

  @Override
  public boolean isFailOnNullForPrimitives() {
    return true;
  }
}
