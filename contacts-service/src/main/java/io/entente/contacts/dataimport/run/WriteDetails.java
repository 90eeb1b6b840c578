package io.entente.contacts.dataimport.run;

import io.entente.contacts.attribute.AttributeValues;
import io.entente.contacts.company.Employer;
import io.entente.contacts.company.FindEmployers;
import io.entente.contacts.consent.ImportedConsents;
import io.entente.contacts.link.LinkTold;
import io.entente.contacts.link.ToldAccount;
import io.entente.contacts.note.ImportedNotes;
import io.entente.contacts.tag.ContactTags;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Reads and writes what rows tell besides names, points and single values. Each kind costs a fixed
 * number of statements a batch, and none where no row of it has any.
 */
@Singleton
final class WriteDetails {
  private final ContactTags tags;
  private final AttributeValues values;
  private final ImportedNotes notes;
  private final ImportedConsents consents;
  private final FindEmployers employers;
  private final LinkTold accounts;

  WriteDetails(
      ContactTags tags,
      AttributeValues values,
      ImportedNotes notes,
      ImportedConsents consents,
      FindEmployers employers,
      LinkTold accounts) {
    this.tags = tags;
    this.values = values;
    this.notes = notes;
    this.consents = consents;
    this.employers = employers;
    this.accounts = accounts;
  }

  /** The companies that rows name; those that are not there are made, unless the run is dry. */
  Map<Employer, UUID> companies(RunTask task, List<Matched> rows, Instant now) {
    Set<Employer> named = new HashSet<>();
    for (Matched row : rows) {
      Employer employer = row.person().details().employer();
      if (employer != null) {
        named.add(employer);
      }
    }
    if (named.isEmpty()) {
      return Map.of();
    }
    return task.dry()
        ? employers.pretend(task.workspaceId(), named)
        : employers.findOrMake(task.workspaceId(), named, now);
  }

  /** Has drafts of contacts that are there know what these have of what rows tell. */
  void load(UUID workspaceId, List<Matched> rows, Map<UUID, Draft> drafts) {
    if (drafts.isEmpty()) {
      return;
    }
    if (any(rows, details -> !details.tags().isEmpty())) {
      tags.of(workspaceId, drafts.keySet())
          .forEach((id, all) -> all.forEach(tag -> draft(drafts, id).hasTag(tag)));
    }
    if (any(rows, details -> !details.attributes().isEmpty())) {
      values
          .of(workspaceId, drafts.keySet())
          .forEach((id, all) -> all.forEach(draft(drafts, id)::hasValue));
    }
    if (any(rows, details -> !details.consents().isEmpty())) {
      consents
          .said(workspaceId, drafts.keySet())
          .forEach((id, all) -> all.forEach(draft(drafts, id)::has));
    }
    Set<String> bodies =
        rows.stream()
            .flatMap(row -> row.person().details().notes().stream())
            .collect(Collectors.toSet());
    notes
        .written(workspaceId, drafts.keySet(), bodies)
        .forEach((id, all) -> all.forEach(draft(drafts, id)::has));
  }

  private static boolean any(List<Matched> rows, Predicate<Details> tells) {
    return rows.stream().anyMatch(row -> tells.test(row.person().details()));
  }

  private static Draft draft(Map<UUID, Draft> drafts, UUID id) {
    Draft draft = drafts.get(id);
    if (draft == null) {
      throw new IllegalStateException("Something of a contact that was not asked for: " + id);
    }
    return draft;
  }

  void store(RunTask task, Collection<Draft> drafts, String source, Instant now) {
    UUID workspaceId = task.workspaceId();
    tags.add(workspaceId, of(drafts, draft -> draft.other().tags), source, now);
    values.set(workspaceId, attributes(drafts), source, now);
    accounts.add(workspaceId, accounts(drafts), now);
    notes.add(
        workspaceId,
        of(drafts, draft -> draft.other().notes),
        task.sender().memberId(),
        task.sender().name(),
        now);
    consents.add(
        workspaceId,
        of(drafts, draft -> draft.other().consents),
        "File with SHA-256 " + task.sha256(),
        task.sender().memberId(),
        now);
  }

  private static <T> Map<UUID, List<T>> of(
      Collection<Draft> drafts, Function<Draft, List<T>> things) {
    Map<UUID, List<T>> all = new HashMap<>();
    for (Draft draft : drafts) {
      List<T> ofDraft = things.apply(draft);
      if (!ofDraft.isEmpty()) {
        all.put(draft.id(), ofDraft);
      }
    }
    return all;
  }

  private static Map<UUID, Map<String, Object>> attributes(Collection<Draft> drafts) {
    Map<UUID, Map<String, Object>> all = new HashMap<>();
    drafts.forEach(draft -> all.put(draft.id(), draft.other().attributes));
    return all;
  }

  private static Map<ToldAccount, UUID> accounts(Collection<Draft> drafts) {
    Map<ToldAccount, UUID> all = new HashMap<>();
    drafts.forEach(
        draft -> draft.other().accounts.forEach(account -> all.put(account, draft.id())));
    return all;
  }
}
