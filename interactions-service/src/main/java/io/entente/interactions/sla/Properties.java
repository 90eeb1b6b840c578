package io.entente.interactions.sla;

import io.entente.events.Channel;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What policies look at in a conversation.
 *
 * @param priority none, low, medium, high or urgent
 * @param reasons the reason and the one above it
 * @param tags ids of its tags
 * @param segments ids of those that its customer is in, as far as policies look at any
 */
public record Properties(
    Channel channel,
    UUID connectionId,
    String priority,
    Set<UUID> reasons,
    Set<UUID> tags,
    @Nullable UUID teamId,
    Set<UUID> segments) {
  private static final List<String> PRIORITIES = List.of("none", "low", "medium", "high", "urgent");

  static final String NO_PRIORITY = "none";

  public Properties {
    reasons = Set.copyOf(reasons);
    tags = Set.copyOf(tags);
    segments = Set.copyOf(segments);
  }

  /** Of a conversation on which nobody has set anything. */
  public static Properties plain(Channel channel, UUID connectionId) {
    return new Properties(channel, connectionId, NO_PRIORITY, Set.of(), Set.of(), null, Set.of());
  }

  /** The same and this facet; one of a kind that policies don't look at changes nothing. */
  Properties with(String facet, String value) {
    return switch (facet) {
      case "PRIORITY" -> with(value.toLowerCase(Locale.ROOT), reasons, tags, teamId, segments);
      case "REASON" -> with(priority, plus(reasons, value), tags, teamId, segments);
      case "TAG" -> with(priority, reasons, plus(tags, value), teamId, segments);
      case "TEAM" -> with(priority, reasons, tags, UUID.fromString(value), segments);
      default -> this;
    };
  }

  /** The same, and the customer in this segment. */
  Properties in(UUID segmentId) {
    return with(priority, reasons, tags, teamId, plus(segments, segmentId.toString()));
  }

  private Properties with(
      String nowPriority,
      Set<UUID> nowReasons,
      Set<UUID> nowTags,
      @Nullable UUID nowTeamId,
      Set<UUID> nowSegments) {
    return new Properties(
        channel, connectionId, nowPriority, nowReasons, nowTags, nowTeamId, nowSegments);
  }

  private static Set<UUID> plus(Set<UUID> ids, String id) {
    Set<UUID> more = new HashSet<>(ids);
    more.add(UUID.fromString(id));
    return more;
  }

  /**
   * @throws IllegalArgumentException if it is none
   */
  static void checkPriority(String priority) {
    if (!PRIORITIES.contains(priority)) {
      throw new IllegalArgumentException("must be one of " + PRIORITIES);
    }
  }

  List<String> of(Condition.Field field) {
    return switch (field) {
      case CHANNEL -> List.of(channel.json());
      case CONNECTION -> List.of(connectionId.toString());
      case PRIORITY -> List.of(priority);
      case REASON -> reasons.stream().map(UUID::toString).toList();
      case TAG -> tags.stream().map(UUID::toString).toList();
      case TEAM -> Stream.ofNullable(teamId).map(UUID::toString).toList();
      case SEGMENT -> segments.stream().map(UUID::toString).toList();
    };
  }
}
