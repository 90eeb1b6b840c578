package io.entente.interactions.work;

import io.entente.interactions.clock.ConversationStatus;
import io.entente.interactions.input.Limits;
import io.entente.rest.BadRequest;
import io.entente.rest.InvalidRequest;
import io.entente.rest.Violation;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a patch and says of each value what is wrong with it. */
public final class PatchReader {
  private static final Set<String> FIELDS =
      Set.of(
          ConversationPatch.STATUS,
          ConversationPatch.SNOOZED_UNTIL,
          ConversationPatch.PRIORITY,
          ConversationPatch.ASSIGNEE,
          ConversationPatch.TEAM,
          ConversationPatch.REASON,
          ConversationPatch.TAGS,
          ConversationPatch.ATTRIBUTES,
          ConversationPatch.SUBJECT);
  private static final Set<String> FIELDS_OF_ACTIONS =
      Stream.concat(
              FIELDS.stream(),
              Stream.of(ConversationPatch.ADDED_TAGS, ConversationPatch.REMOVED_TAGS))
          .collect(Collectors.toUnmodifiableSet());
  private static final Pattern ID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final int MOST_TAGS = 50;

  private final Map<String, @Nullable Object> members;
  private final List<Violation> violations = new ArrayList<>();

  private PatchReader(Map<String, @Nullable Object> members) {
    this.members = members;
  }

  /**
   * @throws BadRequest if there is a field that is not known
   * @throws InvalidRequest if a value is not allowed
   */
  public static ConversationPatch read(Map<String, @Nullable Object> members) {
    return read(members, FIELDS);
  }

  /**
   * What is done to conversations that need not be alike: tags can also be added and removed.
   *
   * @throws BadRequest if there is a field that is not known
   * @throws InvalidRequest if a value is not allowed
   */
  public static ConversationPatch readActions(Map<String, @Nullable Object> members) {
    return read(members, FIELDS_OF_ACTIONS);
  }

  private static ConversationPatch read(
      Map<String, @Nullable Object> members, Set<String> allowed) {
    for (String field : members.keySet()) {
      if (!allowed.contains(field)) {
        throw new BadRequest("/" + escaped(field), "is not a field that is known here");
      }
    }
    return new PatchReader(members).read();
  }

  private ConversationPatch read() {
    ConversationStatus status = constant(ConversationPatch.STATUS, ConversationStatus.class);
    Priority priority = constant(ConversationPatch.PRIORITY, Priority.class);
    ConversationPatch patch =
        new ConversationPatch(
            Set.copyOf(members.keySet()),
            status,
            moment(),
            priority == null ? Priority.NONE : priority,
            id(ConversationPatch.ASSIGNEE),
            id(ConversationPatch.TEAM),
            id(ConversationPatch.REASON),
            tags(ConversationPatch.TAGS),
            tags(ConversationPatch.ADDED_TAGS),
            tags(ConversationPatch.REMOVED_TAGS),
            attributes(),
            subject());
    checkStatus(patch);
    if (!violations.isEmpty()) {
      throw new InvalidRequest(violations);
    }
    return patch;
  }

  private void checkStatus(ConversationPatch patch) {
    if (patch.has(ConversationPatch.STATUS) && members.get(ConversationPatch.STATUS) == null) {
      wrong("/status", "must not be null");
    }
    boolean wakes = patch.snoozedUntil() != null;
    boolean snoozes = patch.status() == ConversationStatus.SNOOZED;
    if (snoozes && members.get(ConversationPatch.SNOOZED_UNTIL) == null) {
      wrong("/snoozedUntil", "is required for status snoozed");
    }
    if (wakes && patch.has(ConversationPatch.STATUS) && !snoozes) {
      wrong("/snoozedUntil", "goes with status snoozed alone");
    }
  }

  private void wrong(String pointer, String detail) {
    violations.add(new Violation(pointer, detail));
  }

  private @Nullable String text(String field) {
    Object value = members.get(field);
    if (value == null) {
      return null;
    }
    if (value instanceof String text) {
      return text;
    }
    wrong("/" + field, "must be a string");
    return null;
  }

  private <E extends Enum<E>> @Nullable E constant(String field, Class<E> type) {
    String text = text(field);
    if (text == null) {
      return null;
    }
    for (E constant : type.getEnumConstants()) {
      if (constant.name().toLowerCase(Locale.ROOT).equals(text)) {
        return constant;
      }
    }
    String values = Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT);
    wrong("/" + field, "must be one of " + values);
    return null;
  }

  private @Nullable Instant moment() {
    String text = text(ConversationPatch.SNOOZED_UNTIL);
    if (text == null) {
      return null;
    }
    try {
      OffsetDateTime moment = OffsetDateTime.parse(text);
      if (moment.getYear() >= 1_000 && moment.getYear() <= 9_998) {
        return moment.toInstant().truncatedTo(ChronoUnit.MICROS);
      }
    } catch (DateTimeException e) {
      // told below
    }
    wrong("/snoozedUntil", "must be a moment with its offset, such as 2026-03-29T02:30:00+02:00");
    return null;
  }

  private @Nullable UUID id(String field) {
    String text = text(field);
    return text == null ? null : id("/" + field, text);
  }

  private @Nullable UUID id(String pointer, String text) {
    if (ID.matcher(text).matches()) {
      return UUID.fromString(text);
    }
    wrong(pointer, "must be a UUID");
    return null;
  }

  private List<UUID> tags(String field) {
    Object value = members.get(field);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof List<?> elements) || elements.size() > MOST_TAGS) {
      wrong("/" + field, "must be an array of " + MOST_TAGS + " ids at most");
      return List.of();
    }
    Set<UUID> tags = new LinkedHashSet<>();
    for (int i = 0; i < elements.size(); i++) {
      String pointer = "/" + field + "/" + i;
      if (!(elements.get(i) instanceof String text)) {
        wrong(pointer, "must be a string");
        continue;
      }
      UUID id = id(pointer, text);
      if (id != null && !tags.add(id)) {
        wrong(pointer, "stands twice");
      }
    }
    return List.copyOf(tags);
  }

  private @Nullable Map<String, @Nullable Object> attributes() {
    Object value = members.get(ConversationPatch.ATTRIBUTES);
    if (value == null) {
      return null;
    }
    Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> object) {
      object.forEach((key, of) ->
          attributes.put(String.valueOf(key), of == null ? null : WorkJson.normal(of)));
    } else {
      wrong("/attributes", "must be an object");
    }
    return attributes;
  }

  private @Nullable String subject() {
    String text = text(ConversationPatch.SUBJECT);
    if (text != null && (text.isBlank() || text.codePointCount(0, text.length()) > Limits.NAME)) {
      wrong("/subject", "must have 1 to " + Limits.NAME + " characters, not blank");
    }
    return text;
  }

  static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
