package io.entente.events;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question in a community and how it was answered: on the compacted topic {@link
 * Topics#QUESTIONS}. It carries no text and no personal data. Each state replaces the one before it
 * with a lower version.
 *
 * @param rootId the root of its thread, which its conversations have too
 * @param askerId the identity of who asked
 * @param answers number of public messages of peers and agents
 * @param firstAnswerAt null while there is none
 * @param firstPeerAnswerAt null while no peer has answered
 * @param acceptedAt when an answer was first accepted or confirmed; null while none is
 * @param acceptedFromPeer whether a peer gave that answer; null while there is none
 * @param leftAt when the brand left it to the community; null if it did not
 * @param helps answers of peers that are accepted or confirmed; empty in events of those who did
 *     not tell them yet
 */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QuestionState(
    UUID workspaceId,
    UUID questionId,
    long version,
    Channel channel,
    UUID connectionId,
    UUID rootId,
    UUID askerId,
    Instant askedAt,
    int answers,
    @Nullable Instant firstAnswerAt,
    @Nullable Instant firstPeerAnswerAt,
    @Nullable Instant acceptedAt,
    @Nullable Boolean acceptedFromPeer,
    @Nullable Instant leftAt,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable List<Help> helps) {

  public QuestionState {
    helps = helps == null ? List.of() : List.copyOf(helps);
  }

  /**
   * An answer of a peer that helped.
   *
   * @param answerId its place in the thread
   * @param helperId the identity of who gave it
   * @param acceptedAt when it was accepted on the network; null if it was not
   * @param confirmedAt when an agent confirmed it; null if none did
   */
  @Serdeable
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Help(
      UUID answerId, UUID helperId, @Nullable Instant acceptedAt, @Nullable Instant confirmedAt) {}

  public String key() {
    return Topics.key(workspaceId, questionId);
  }
}
