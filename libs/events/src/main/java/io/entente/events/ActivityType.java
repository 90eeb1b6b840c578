package io.entente.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What happened, in {@link Activity}. */
@Serdeable
public enum ActivityType {
  CONVERSATION_OPENED,
  CONVERSATION_CHANGED,
  /** It turned out to be part of another, which took it in. */
  CONVERSATION_MERGED,
  MESSAGE_FILED,
  /** A message that was filed before belongs to another conversation than it did. */
  MESSAGE_MOVED,
  MESSAGE_EDITED,
  /** It was deleted on its network: its text is no longer shown. */
  MESSAGE_DELETED,
  /** Its row is gone. */
  MESSAGE_REMOVED,
  /** How far a reply is on its way to its network is no longer what it was. */
  MESSAGE_CHANGED,
  /** Somebody came to look at a conversation or to write in it, or left. */
  ATTENDANCE_CHANGED,
  /** Whether an agent takes work, or how much, is no longer what it was. */
  AGENT_CHANGED,
  /** What a later version tells and this one does not know: to be passed over. */
  OTHER;

  /** The name in JSON: lower case. */
  @JsonValue
  public String json() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The constant of a name in JSON; {@link #OTHER} for one that is not known. */
  @JsonCreator
  public static ActivityType of(String json) {
    for (ActivityType value : values()) {
      if (value.json().equals(json)) {
        return value;
      }
    }
    return OTHER;
  }
}
