package io.entente.contacts.erasure;

import io.entente.contacts.contact.Homes;
import io.entente.contacts.erasure.ErasureStore.Ordered;
import io.entente.contacts.erasure.ErasureStore.Reported;
import io.entente.contacts.messages.PersonalMessages;
import io.entente.rest.NotFound;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who an erasure would concern, and how far one is. */
@Singleton
final class FindErasure {
  private static final String OWN = "contacts";

  /** All others that keep something of people. */
  private static final Set<String> OTHERS = Set.of("interactions");

  private final Homes homes;
  private final PeopleStore people;
  private final PersonalDataStore data;
  private final ErasureStore erasures;
  private final CountsJson counts;
  private final PersonalMessages messages;

  FindErasure(
      Homes homes,
      PeopleStore people,
      PersonalDataStore data,
      ErasureStore erasures,
      CountsJson counts,
      PersonalMessages messages) {
    this.homes = homes;
    this.people = people;
    this.data = data;
    this.erasures = erasures;
    this.counts = counts;
    this.messages = messages;
  }

  /**
   * @param authorization the header with which the member came who asks
   */
  ErasurePreview preview(UUID workspaceId, UUID contactId, String authorization) {
    UUID shownAs = homes.finalOf(workspaceId, contactId).orElseThrow(() -> new NotFound("contact"));
    Person person = people.person(workspaceId, shownAs, homes.of(workspaceId, shownAs));
    return new ErasurePreview(
        shownAs,
        person.homes(),
        person.identityIds(),
        data.count(person),
        messages.count(authorization, person.identityIds()));
  }

  Erasure find(UUID workspaceId, UUID contactId, UUID id) {
    UUID shownAs = homes.finalOf(workspaceId, contactId).orElseThrow(() -> new NotFound("contact"));
    return of(
        workspaceId,
        erasures.find(workspaceId, shownAs, id).orElseThrow(() -> new NotFound("erasure")));
  }

  Erasure of(UUID workspaceId, Ordered ordered) {
    List<Reported> reports = erasures.reports(workspaceId, ordered.id());
    List<Erasure.Part> parts = new ArrayList<>();
    parts.add(new Erasure.Part(OWN, ordered.erasedAt(), counts.read(ordered.counts())));
    for (Reported report : reports) {
      parts.add(
          new Erasure.Part(report.service(), report.finishedAt(), counts.read(report.counts())));
    }
    @Nullable Instant finishedAt = finishedAt(reports);
    return new Erasure(
        ordered.id(),
        ordered.contactId(),
        finishedAt == null ? Erasure.State.RUNNING : Erasure.State.DONE,
        ordered.erasedAt(),
        ordered.orderedBy(),
        finishedAt,
        parts);
  }

  private static @Nullable Instant finishedAt(List<Reported> reports) {
    Map<String, Instant> finished =
        reports.stream().collect(Collectors.toMap(Reported::service, Reported::finishedAt));
    return finished.keySet().containsAll(OTHERS)
        ? finished.values().stream().max(Instant::compareTo).orElse(null)
        : null;
  }
}
