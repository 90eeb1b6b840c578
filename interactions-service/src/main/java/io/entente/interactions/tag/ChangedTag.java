package io.entente.interactions.tag;

import io.entente.interactions.input.Limits;
import io.entente.rest.InvalidRequest;
import io.micronaut.serde.annotation.Serdeable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is to change of a tag; null for what stays. */
@Serdeable
record ChangedTag(@Nullable String name, @Nullable String colour, @Nullable Boolean retired) {
  private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");

  ChangedTag {
    Limits.optional("name", name, Limits.NAME);
    checkColour(colour);
  }

  static void checkColour(@Nullable String colour) {
    if (colour != null && !COLOUR.matcher(colour).matches()) {
      throw new InvalidRequest("colour", "must be a colour such as #1f6feb");
    }
  }

  Tag onto(Tag before) {
    return new Tag(
        before.id(),
        name == null ? before.name() : name,
        colour == null ? before.colour() : colour,
        retired == null ? before.retired() : retired);
  }
}
