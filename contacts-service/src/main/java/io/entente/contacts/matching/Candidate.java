package io.entente.contacts.matching;

import io.entente.contacts.point.PointKey;
import io.entente.contacts.point.PointKind;
import io.entente.events.Channel;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A person with all that others are compared with.
 *
 * @param id the final contact
 * @param homes the contacts shown as it
 */
record Candidate(
    UUID id, List<UUID> homes, List<Known> known, List<Account> accounts, List<Point> points) {

  /** Display names, each once. */
  Set<PersonName> names() {
    Set<PersonName> names = new LinkedHashSet<>();
    known.forEach(home -> names.add(PersonName.of(home.name())));
    for (Account account : accounts) {
      if (account.name() != null) {
        names.add(PersonName.of(account.name()));
      }
    }
    // Who showed no name is called by the handle, which is compared as such.
    names.removeAll(handles());
    names.removeIf(name -> name.words().isEmpty());
    return names;
  }

  /** Handles, each once. */
  Set<PersonName> handles() {
    Set<PersonName> handles = new LinkedHashSet<>();
    for (Account account : accounts) {
      if (account.handle() != null) {
        handles.add(PersonName.of(account.handle()));
      }
    }
    handles.removeIf(handle -> handle.words().isEmpty());
    return handles;
  }

  /** The parts before the @ of addresses that are one person's. */
  Set<PersonName> localParts() {
    return points.stream()
        .filter(point -> point.isMail() && !point.shared())
        .map(point -> PersonName.of(point.localPart()))
        .filter(name -> !name.words().isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  boolean hasACompanyOf(Candidate other) {
    return known.stream()
        .map(Known::companyId)
        .anyMatch(company ->
            company != null
                && other.known().stream().anyMatch(it -> company.equals(it.companyId())));
  }

  boolean hasALanguageOf(Candidate other) {
    return known.stream()
        .map(Known::language)
        .anyMatch(language ->
            language != null
                && other.known().stream().anyMatch(it -> language.equals(it.language())));
  }

  Set<PointKey> proofs() {
    return points.stream().filter(Point::proves).map(Point::key).collect(Collectors.toSet());
  }

  Set<PointKey> keys(boolean shared) {
    return points.stream()
        .filter(point -> point.shared() == shared)
        .map(Point::key)
        .collect(Collectors.toSet());
  }

  /** Whether an outside system holds the two apart, by other customer numbers. */
  boolean isContradictedBy(Candidate other) {
    Map<String, Set<String>> ours = numbers();
    return other.numbers().entrySet().stream()
        .anyMatch(theirs -> {
          Set<String> numbers = ours.get(theirs.getKey());
          return numbers != null && numbers.stream().noneMatch(theirs.getValue()::contains);
        });
  }

  /** Whether both write on one channel, where a person seldom has two accounts. */
  boolean sharesAChannelWith(Candidate other) {
    Set<Channel> channels = accounts.stream().map(Account::channel).collect(Collectors.toSet());
    return other.accounts().stream().anyMatch(account -> channels.contains(account.channel()));
  }

  private Map<String, Set<String>> numbers() {
    Map<String, Set<String>> numbers = new HashMap<>();
    for (Point point : points) {
      if (point.key().kind() == PointKind.CUSTOMER_NUMBER && point.verified()) {
        numbers.computeIfAbsent(point.key().scope(), _ -> new HashSet<>()).add(point.key().key());
      }
    }
    return numbers;
  }
}
