package io.entente.interactions.search;

import io.entente.events.Channel;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What to look for.
 *
 * @param pieces all must be there, or must not
 * @param conversations the message must be in all of these: in one, or nothing is found
 * @param without conversations that it must not be in
 * @param after where the page before ended; null for the first page
 */
public record SearchQuery(
    UUID workspaceId,
    List<Piece> pieces,
    List<UUID> conversations,
    List<UUID> without,
    Filter filter,
    Found.@Nullable Span after,
    int limit) {

  public SearchQuery {
    pieces = List.copyOf(pieces);
    conversations = List.copyOf(conversations);
    without = List.copyOf(without);
  }

  /** For the first page. */
  public static SearchQuery first(UUID workspaceId, List<Piece> pieces, int limit) {
    return new SearchQuery(workspaceId, pieces, List.of(), List.of(), Filter.NONE, null, limit);
  }

  /**
   * Words that follow each other.
   *
   * @param terms as the index has them; at least one
   * @param excluded whether they must not be there
   * @param prefix whether the last one is a beginning
   */
  public record Piece(List<String> terms, boolean excluded, boolean prefix) {
    public Piece {
      terms = List.copyOf(terms);
    }
  }

  /**
   * Of which channel, connection and time; null for any.
   *
   * @param to the first moment that is too late
   */
  public record Filter(
      @Nullable Channel channel,
      @Nullable UUID connectionId,
      @Nullable Instant from,
      @Nullable Instant to) {
    public static final Filter NONE = new Filter(null, null, null, null);
  }
}
