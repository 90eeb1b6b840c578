package io.entente.contacts.segment;

import io.entente.rest.InvalidRequest;
import io.micronaut.serde.annotation.Serdeable;

/** A segment to keep. */
@Serdeable
record NewSegment(String name, SegmentConditions conditions) {
  private static final int LONGEST = 255;

  NewSegment {
    if (name.isBlank() || name.codePointCount(0, name.length()) > LONGEST) {
      throw new InvalidRequest("name", "must have 1 to " + LONGEST + " characters");
    }
  }
}
