package io.entente.kpi.advocate;

import io.entente.events.Channel;
import io.entente.kpi.definition.Meaning;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * People by the help that they gave to others.
 *
 * @param behind changes that are known and not yet counted
 * @param answers of peers that were accepted or confirmed in the period, whoever gave them
 * @param items those who helped with the most questions first
 */
@Serdeable
record AdvocateReport(
    Instant asOf,
    long behind,
    String zone,
    Instant from,
    Instant to,
    Meaning definition,
    AdvocateFilters filters,
    long answers,
    List<Advocate> items) {
  AdvocateReport {
    items = List.copyOf(items);
  }

  /** What is looked at: any of the values named of each dimension; all where none is named. */
  @Serdeable
  record AdvocateFilters(List<Channel> channel, List<UUID> connection) {
    AdvocateFilters {
      channel = List.copyOf(channel);
      connection = List.copyOf(connection);
    }
  }

  /**
   * Somebody who helped. Names, and how many follow them, are told by the contacts and identities
   * of contacts-service.
   *
   * @param contactId as whom they are shown
   * @param identityIds by which they helped
   * @param questions that have an answer of theirs that was accepted or confirmed
   * @param answers that were
   * @param accepted those of the answers that were accepted on their network
   * @param confirmed those of the answers that an agent confirmed
   * @param customerSince their first order; null if they have none
   * @param customerDays whole days since then; null if they have none
   */
  @Serdeable
  record Advocate(
      UUID contactId,
      List<UUID> identityIds,
      long questions,
      long answers,
      long accepted,
      long confirmed,
      boolean customer,
      @Nullable Instant customerSince,
      @Nullable Long customerDays,
      long orders) {
    Advocate {
      identityIds = List.copyOf(identityIds);
    }
  }
}
