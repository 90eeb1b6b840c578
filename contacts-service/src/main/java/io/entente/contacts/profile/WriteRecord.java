package io.entente.contacts.profile;

import io.entente.contacts.contact.Profile;
import io.entente.contacts.profile.RecordStore.Locked;
import io.entente.contacts.search.Terms;
import io.entente.contacts.tag.ContactTags;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes what a patch asks for onto a contact that is locked. */
@Singleton
final class WriteRecord {
  private final RecordStore records;
  private final ContactTags tags;
  private final SetAttributes attributes;
  private final Terms terms;

  WriteRecord(RecordStore records, ContactTags tags, SetAttributes attributes, Terms terms) {
    this.records = records;
    this.tags = tags;
    this.attributes = attributes;
    this.terms = terms;
  }

  void write(UUID workspaceId, Locked contact, ContactPatch patch, Instant now) {
    attributes.set(workspaceId, contact.id(), patch.attributes(), now);
    Profile after = patch.onto(contact.profile(), now);
    if (!after.equals(contact.profile())) {
      records.write(workspaceId, contact.id(), after);
    }
    if (patch.clearsAnything()) {
      records.clear(workspaceId, contact.id(), patch);
    }
    if (patch.name() != null && !patch.name().equals(contact.name())) {
      records.rename(workspaceId, contact.id(), patch.name());
    }
    if (patch.concernsNames()) {
      String name = patch.name() == null ? contact.name() : patch.name();
      findByName(workspaceId, contact.id(), name, after);
    }
    if (patch.has(ContactPatch.TAGS)) {
      tag(workspaceId, contact.id(), patch.tags(), now);
    }
  }

  /** By what the contact says by itself: what another home says leads to it from there. */
  private void findByName(UUID workspaceId, UUID id, String name, Profile own) {
    List<String> names = new ArrayList<>(List.of(name));
    String whole = Names.joined(own.givenName(), own.familyName());
    if (!whole.isEmpty()) {
      names.add(whole);
    }
    terms.replace(Map.of(new Terms.Source(workspaceId, id, id), names));
  }

  private void tag(UUID workspaceId, UUID id, List<String> wanted, Instant now) {
    List<String> before = tags.of(workspaceId, List.of(id)).getOrDefault(id, List.of());
    Set<String> kept = wanted.stream().map(ContactTags::key).collect(Collectors.toSet());
    tags.remove(
        workspaceId,
        id,
        before.stream().filter(tag -> !kept.contains(ContactTags.key(tag))).toList());
    Set<String> there = before.stream().map(ContactTags::key).collect(Collectors.toSet());
    tags.add(
        workspaceId,
        id,
        wanted.stream().filter(tag -> !there.contains(ContactTags.key(tag))).toList(),
        NewPoint.SOURCE,
        now);
  }
}
