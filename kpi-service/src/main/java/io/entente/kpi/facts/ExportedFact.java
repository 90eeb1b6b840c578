package io.entente.kpi.facts;

import io.entente.events.Channel;
import io.entente.events.Precision;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact as it stands: whoever keeps the last one of each {@code id} has all there is. It names
 * people by ids alone.
 */
sealed interface ExportedFact {
  /** Its place in the order of changes. */
  long change();

  /**
   * What a page of a cycle counts for.
   *
   * @param id the cycle and the page, with a slash between
   * @param generation of the counting: when it has grown, all is told again, and what is not told
   *     by the end of it is gone
   * @param removed whether it counts for nothing any more
   * @param openedAt when the conversation opened, on the first page of its first cycle; else null
   */
  @Serdeable
  record CycleFact(
      String id,
      long change,
      int generation,
      boolean removed,
      UUID cycleId,
      int page,
      UUID conversationId,
      UUID customerId,
      Channel channel,
      UUID connectionId,
      @Nullable UUID reasonId,
      @Nullable UUID reasonGroupId,
      @Nullable String priority,
      @Nullable String language,
      @Nullable Instant openedAt,
      List<Counted> samples)
      implements ExportedFact {
    public CycleFact {
      samples = List.copyOf(samples);
    }
  }

  /**
   * One thing that counts.
   *
   * @param measures what it counts as, by the names of the definitions
   * @param at the moment that it is dated at
   * @param amount how many it stands for: messages of an hour are told together
   * @param precision of its length; null where it has none
   * @param calendarSeconds its length; null where it has none, or where it is known to the day only
   * @param days its length where it is known to the day only
   */
  @Serdeable
  record Counted(
      List<String> measures,
      Instant at,
      @Nullable UUID agentId,
      @Nullable UUID teamId,
      @Nullable UUID policyId,
      long amount,
      @Nullable Precision precision,
      @Nullable Long calendarSeconds,
      @Nullable Long businessSeconds,
      @Nullable Long days) {
    public Counted {
      measures = List.copyOf(measures);
    }
  }

  /** The waits of a page of a cycle that were answered or still run. */
  @Serdeable
  record WaitsFact(
      String id,
      long change,
      int generation,
      boolean removed,
      UUID cycleId,
      int page,
      UUID conversationId,
      UUID customerId,
      Channel channel,
      UUID connectionId,
      List<Wait> waits)
      implements ExportedFact {
    public WaitsFact {
      waits = List.copyOf(waits);
    }
  }

  /**
   * A customer waits or waited.
   *
   * @param startedAt where it is known: of those that run, and those told to the second
   * @param answeredAt null while it runs
   * @param first whether its answer was the first of the conversation
   */
  @Serdeable
  record Wait(
      @Nullable Instant startedAt,
      @Nullable Instant answeredAt,
      boolean first,
      @Nullable UUID agentId,
      @Nullable UUID teamId,
      @Nullable Precision precision,
      @Nullable Long calendarSeconds,
      @Nullable Long businessSeconds,
      @Nullable Long days) {}

  /**
   * An order, a refund or a subscription.
   *
   * @param contactId whose it is, as the contact that it came to; null while nobody knows
   * @param amount in units of {@code 10^-decimals}
   */
  @Serdeable
  record OrderFact(
      UUID id,
      long change,
      @Nullable UUID contactId,
      String type,
      String source,
      String currency,
      int decimals,
      long amount,
      @Nullable Long margin,
      Instant occurredAt,
      @Nullable UUID refundOf)
      implements ExportedFact {}

  /**
   * What became of an order or a refund, and how it is split over conversations.
   *
   * @param id of the order
   * @param amount below zero of a refund
   */
  @Serdeable
  record CreditFact(
      UUID id,
      long change,
      Instant occurredAt,
      String source,
      String currency,
      int decimals,
      boolean refund,
      String outcome,
      long amount,
      @Nullable Long margin,
      List<Part> credits)
      implements ExportedFact {
    public CreditFact {
      credits = List.copyOf(credits);
    }
  }

  /** A conversation's part in an order, by each model. */
  @Serdeable
  record Part(
      UUID conversationId,
      Channel channel,
      UUID connectionId,
      @Nullable UUID agentId,
      Instant touchedAt,
      long influenced,
      long lastTouch,
      long linear,
      long position) {}

  /**
   * Somebody was asked for an opinion.
   *
   * @param scale csat, nps or ces
   * @param agentId who was judged
   */
  @Serdeable
  record SurveyFact(
      UUID id,
      long change,
      UUID surveyId,
      String scale,
      Channel channel,
      UUID connectionId,
      UUID customerId,
      Instant askedAt,
      @Nullable Instant answeredAt,
      @Nullable Integer score,
      @Nullable UUID agentId)
      implements ExportedFact {}

  /** A question in a community. */
  @Serdeable
  record QuestionFact(
      UUID id,
      long change,
      Channel channel,
      UUID connectionId,
      Instant askedAt,
      @Nullable Instant firstPeerAnswerAt,
      @Nullable Instant acceptedAt,
      @Nullable Boolean acceptedFromPeer)
      implements ExportedFact {}
}
