package io.entente.interactions.trail;

import com.fasterxml.jackson.annotation.JsonValue;
import io.entente.rest.Caller;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who changed something.
 *
 * @param id of the member or the rule; null for the others
 */
@Serdeable
public record By(Kind kind, @Nullable UUID id) {
  /** What kind of somebody. */
  @Serdeable
  public enum Kind {
    MEMBER,
    RULE,
    /** By writing. */
    CUSTOMER,
    SYSTEM;

    @JsonValue
    public String json() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public static final By CUSTOMER = new By(Kind.CUSTOMER, null);
  public static final By SYSTEM = new By(Kind.SYSTEM, null);

  public static By member(Caller caller) {
    return new By(Kind.MEMBER, caller.memberId());
  }
}
