package io.entente.rest;

import org.jspecify.annotations.Nullable;

/** The version of something as HTTP writes it. */
public record EntityTag(long version) {

  /**
   * @param ifMatch the versions that may be changed; null for any
   * @throws PreconditionFailed if this is none of them
   */
  public void check(@Nullable String ifMatch) {
    if (ifMatch == null) {
      return;
    }
    for (String tag : ifMatch.split(",", -1)) {
      if (tag.strip().equals("*") || tag.strip().equals(toString())) {
        return;
      }
    }
    throw new PreconditionFailed();
  }

  @Override
  public String toString() {
    return "\"" + version + "\"";
  }
}
