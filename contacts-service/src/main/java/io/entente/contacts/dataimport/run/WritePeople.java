package io.entente.contacts.dataimport.run;

import io.entente.contacts.company.Employer;
import io.entente.contacts.contact.Profile;
import io.entente.contacts.dataimport.mapping.Mapping;
import io.entente.contacts.dataimport.run.Person.Told;
import io.entente.contacts.facts.TellFacts;
import io.entente.contacts.link.ToldAccount;
import io.entente.contacts.point.ContactPoint;
import io.entente.contacts.point.ContactPoints;
import io.entente.contacts.point.PointKind;
import io.entente.contacts.search.Terms;
import io.entente.contacts.segment.SegmentChanges;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes and changes the contacts that rows are about, in the running transaction. */
@Singleton
final class WritePeople {
  private static final String SOURCE = "import";
  private static final String NOT_TAKEN =
      "An address, a number or an account of the row is another's, or was an erased person's,"
          + " and was not taken.";

  private static final String DOUBTFUL =
      "An address or a number of the row is proven to be another contact's, and proves nothing of"
          + " this one, which has others.";

  private final PersonStore people;
  private final WriteDetails details;
  private final ContactPoints points;
  private final Terms terms;
  private final SegmentChanges changes;
  private final TellFacts facts;
  private final Clock clock;

  WritePeople(
      PersonStore people,
      WriteDetails details,
      ContactPoints points,
      Terms terms,
      SegmentChanges changes,
      TellFacts facts,
      Clock clock) {
    this.people = people;
    this.details = details;
    this.points = points;
    this.terms = terms;
    this.changes = changes;
    this.facts = facts;
    this.clock = clock;
  }

  /** What became of the rows; of a dry run what would. */
  List<RowResult> write(RunTask task, List<Matched> matched) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Map<UUID, Draft> drafts = new LinkedHashMap<>(known(task, matched));
    details.load(task.workspaceId(), matched, drafts);
    Map<Employer, UUID> companies = details.companies(task, matched, now);
    List<RowResult> results = new ArrayList<>(matched.size());
    for (Matched row : matched) {
      results.add(
          row.exists() && !drafts.containsKey(row.contactId())
              ? RowResult.refused(row.person().row(), MatchPeople.ERASED)
              : draft(task, row, drafts, companies));
    }
    if (!task.dry()) {
      store(task, drafts.values(), now);
    }
    return results;
  }

  private Map<UUID, Draft> known(RunTask task, List<Matched> matched) {
    return people.lock(
        task.workspaceId(),
        matched.stream()
            .filter(Matched::exists)
            .map(Matched::contactId)
            .collect(Collectors.toSet()));
  }

  private static RowResult draft(
      RunTask task, Matched row, Map<UUID, Draft> drafts, Map<Employer, UUID> companies) {
    Mapping mapping = task.mapping();
    Draft draft = drafts.get(row.contactId());
    boolean isNew = draft == null && row.dryHeld().isEmpty();
    if (draft == null) {
      draft = first(row);
      drafts.put(draft.id(), draft);
    }
    boolean news = draft.call(row.person(), mapping.replace());
    for (Told point : row.taken()) {
      news |= draft.add(point, isVerified(mapping, point));
    }
    for (ToldAccount account : row.accounts()) {
      news |= !row.known().contains(account) && draft.add(account);
    }
    Details told = row.person().details();
    UUID companyId = told.employer() == null ? null : companies.get(told.employer());
    news |= draft.add(told, companyId, mapping.replace());
    Outcome known = news ? Outcome.CHANGED : Outcome.UNCHANGED;
    return new RowResult(
        row.person().row(), isNew ? Outcome.MADE : known, row.contactId(), remark(row));
  }

  private static @Nullable String remark(Matched row) {
    if (row.lacksSome()) {
      return NOT_TAKEN;
    }
    return row.taken().stream().anyMatch(Told::doubtful) ? DOUBTFUL : null;
  }

  private static Draft first(Matched row) {
    if (row.dryHeld().isEmpty()) {
      return Draft.ofNew(row.contactId(), row.person());
    }
    Draft draft =
        Draft.ofKnown(
            row.contactId(),
            row.person().label(),
            true,
            1,
            new ProfileDraft(Profile.EMPTY, Profile.EMPTY));
    row.dryHeld().forEach(key -> draft.holds(key, true));
    return draft;
  }

  /** A customer number is given out by those who tell it: there is nothing to verify. */
  private static boolean isVerified(Mapping mapping, Told point) {
    return !point.doubtful()
        && (mapping.verified() || point.key().kind() == PointKind.CUSTOMER_NUMBER);
  }

  private void store(RunTask task, Collection<Draft> drafts, Instant now) {
    List<Draft> made = drafts.stream().filter(Draft::isNew).toList();
    people.insert(task.workspaceId(), made, now);
    people.rewrite(task.workspaceId(), drafts.stream().filter(Draft::isRewritten).toList());
    people.tell(task.workspaceId(), drafts, SOURCE, now);
    points.add(task.workspaceId(), points(task, drafts, now));
    details.store(task, drafts, SOURCE, now);
    terms.add(names(task, made));
    terms.replace(names(task, drafts.stream().filter(Draft::isCalledOtherwise).toList()));
    List<UUID> changed = drafts.stream().filter(Draft::isChanged).map(Draft::id).toList();
    changes.note(task.workspaceId(), changed);
    facts.tell(task.workspaceId(), changed);
  }

  private static List<ContactPoint> points(RunTask task, Collection<Draft> drafts, Instant now) {
    List<ContactPoint> added = new ArrayList<>();
    for (Draft draft : drafts) {
      for (Told point : draft.added()) {
        added.add(
            ContactPoint.of(
                draft.id(),
                point.key(),
                point.shown(),
                isVerified(task.mapping(), point),
                SOURCE,
                now));
      }
    }
    return added;
  }

  private static Map<Terms.Source, List<String>> names(RunTask task, List<Draft> drafts) {
    Map<Terms.Source, List<String>> names = new HashMap<>();
    for (Draft draft : drafts) {
      names.put(new Terms.Source(task.workspaceId(), draft.id(), draft.id()), draft.names());
    }
    return names;
  }
}
