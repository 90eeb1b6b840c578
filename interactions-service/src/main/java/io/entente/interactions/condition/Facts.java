package io.entente.interactions.condition;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What conditions look at: a message, what is set on its conversation, and how much time has
 * passed.
 */
public record Facts(Said said, Held held, Passed passed) {
  private static final double SECONDS_OF_MINUTE = 60;
  private static final double SECONDS_OF_HOUR = 3_600;

  /**
   * A message.
   *
   * @param kind such as post
   * @param actor such as customer
   * @param visibility public or private
   * @param language null if it is not known
   * @param author handle; null if it has none
   * @param first whether it opened the conversation
   */
  public record Said(
      String kind,
      String actor,
      String visibility,
      @Nullable String language,
      Text text,
      @Nullable String author,
      boolean first) {}

  /**
   * What a conversation is.
   *
   * @param reasons the reason and the one above it
   * @param attributes texts, truth values and numbers by their keys
   * @param returning whether its customer had one before
   * @param segments those that its customer is in, if a condition looks at them
   */
  public record Held(
      String channel,
      UUID connectionId,
      String status,
      Text subject,
      int messages,
      String priority,
      Set<UUID> reasons,
      Set<UUID> tags,
      @Nullable UUID teamId,
      @Nullable UUID assigneeId,
      Map<String, Object> attributes,
      boolean returning,
      Set<UUID> segments) {
    public Held {
      reasons = Set.copyOf(reasons);
      tags = Set.copyOf(tags);
      segments = Set.copyOf(segments);
      attributes = Map.copyOf(attributes);
    }
  }

  /**
   * The time of things.
   *
   * @param customerAt when the customer last wrote, among the latest messages
   * @param agentAt when an agent last wrote to the customer, among the latest messages
   * @param deadline the nearest that runs
   * @param open whether it is within open hours
   */
  public record Passed(
      Instant now,
      Instant openedAt,
      @Nullable Instant customerAt,
      @Nullable Instant agentAt,
      @Nullable Instant waitingSince,
      @Nullable Instant deadline,
      boolean open) {}

  Text text(Field field) {
    return switch (field) {
      case TEXT -> said.text();
      case SUBJECT -> held.subject();
      case AUTHOR -> said.author() == null ? Text.NONE : new Text(said.author());
      default -> throw new IllegalArgumentException(field + " is no text");
    };
  }

  /** Names or ids; none where there is none. */
  Set<String> values(Field field) {
    return switch (field) {
      case CHANNEL -> Set.of(held.channel());
      case CONNECTION -> Set.of(held.connectionId().toString());
      case KIND -> Set.of(said.kind());
      case ACTOR -> Set.of(said.actor());
      case VISIBILITY -> Set.of(said.visibility());
      case LANGUAGE -> languages();
      case PRIORITY -> held.priority().equals("none") ? Set.of() : Set.of(held.priority());
      case STATUS -> Set.of(held.status());
      case REASON -> texts(held.reasons().stream());
      case TAG -> texts(held.tags().stream());
      case TEAM -> texts(Stream.ofNullable(held.teamId()));
      case ASSIGNEE -> texts(Stream.ofNullable(held.assigneeId()));
      case SEGMENT -> texts(held.segments().stream());
      default -> throw new IllegalArgumentException(field + " has no names");
    };
  }

  private static Set<String> texts(Stream<UUID> ids) {
    return ids.map(UUID::toString).collect(Collectors.toUnmodifiableSet());
  }

  /** The language and its family: en-GB is en, too. */
  private Set<String> languages() {
    String language = said.language();
    if (language == null) {
      return Set.of();
    }
    String family = language.split("-", 2)[0];
    return family.equals(language) ? Set.of(language) : Set.of(language, family);
  }

  /** Null where there is none. */
  @Nullable Double number(Field field) {
    return switch (field) {
      case MESSAGES -> (double) held.messages();
      case HOURS_SINCE_OPENED -> hoursSince(passed.openedAt());
      case HOURS_SINCE_CUSTOMER -> hoursSince(passed.customerAt());
      case HOURS_SINCE_AGENT -> hoursSince(passed.agentAt());
      case HOURS_WAITING -> hoursSince(passed.waitingSince());
      case MINUTES_TO_DEADLINE ->
          passed.deadline() == null
              ? null
              : seconds(passed.now(), passed.deadline()) / SECONDS_OF_MINUTE;
      default -> throw new IllegalArgumentException(field + " is no number");
    };
  }

  private @Nullable Double hoursSince(@Nullable Instant at) {
    return at == null ? null : seconds(at, passed.now()) / SECONDS_OF_HOUR;
  }

  private static double seconds(Instant from, Instant to) {
    return Duration.between(from, to).toMillis() / 1_000.0;
  }

  boolean flag(Field field) {
    return switch (field) {
      case FIRST_MESSAGE -> said.first();
      case BREACHED -> passed.deadline() != null && !passed.deadline().isAfter(passed.now());
      case OPEN_HOURS -> passed.open();
      case PREVIOUS_CONVERSATIONS -> held.returning();
      default -> throw new IllegalArgumentException(field + " is neither true nor false");
    };
  }
}
