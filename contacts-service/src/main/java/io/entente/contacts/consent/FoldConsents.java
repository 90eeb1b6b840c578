package io.entente.contacts.consent;

import io.entente.events.Channel;
import io.entente.events.ConsentPurpose;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What counts of all that was said. Of what came to one contact the latest does, be it about one
 * channel or all; of what was said at one time, and of contacts that were merged, the strictest.
 * What is said while contacts are merged comes to each of them, and refusals stay there; leave
 * counts while the contact of whom it was said is one of those that are looked at.
 */
final class FoldConsents {
  private static final Comparator<ConsentEntry> LATEST =
      Comparator.comparing(ConsentEntry::occurredAt).thenComparing(ConsentEntry::choice);

  private static final Comparator<ConsentEntry> STRICTEST =
      Comparator.comparing(ConsentEntry::choice).thenComparing(ConsentEntry::occurredAt);

  private FoldConsents() {}

  /**
   * @param entries all of contacts that are shown as one
   */
  static List<ConsentStanding> fold(Collection<ConsentEntry> entries) {
    // The contact of whom something was said has that entry itself.
    Set<UUID> homes = entries.stream().map(ConsentEntry::contactId).collect(Collectors.toSet());
    Map<ConsentPurpose, List<ConsentEntry>> byPurpose = new TreeMap<>();
    entries.stream()
        .filter(entry -> entry.countsAmong(homes))
        .forEach(
            entry -> byPurpose.computeIfAbsent(entry.purpose(), _ -> new ArrayList<>()).add(entry));
    List<ConsentStanding> standings = new ArrayList<>();
    byPurpose.forEach((purpose, said) ->
        channels(said)
            .forEach(channel ->
                standing(said, channel)
                    .map(it -> new ConsentStanding(purpose, channel, it.choice(), it.occurredAt()))
                    .forEach(standings::add)));
    return standings;
  }

  /** Those of which something was said, all of them first. */
  private static List<@Nullable Channel> channels(List<ConsentEntry> said) {
    Set<@Nullable Channel> channels = new LinkedHashSet<>();
    channels.add(null);
    said.stream()
        .flatMap(entry -> Stream.ofNullable(entry.channel()))
        .sorted()
        .forEach(channels::add);
    return new ArrayList<>(channels);
  }

  private static Stream<ConsentEntry> standing(List<ConsentEntry> said, @Nullable Channel channel) {
    Map<UUID, ConsentEntry> latest = new TreeMap<>();
    for (ConsentEntry entry : said) {
      if (entry.isOn(channel)) {
        latest.merge(entry.contactId(), entry, (a, b) -> LATEST.compare(a, b) >= 0 ? a : b);
      }
    }
    return latest.values().stream().max(STRICTEST).stream();
  }
}
