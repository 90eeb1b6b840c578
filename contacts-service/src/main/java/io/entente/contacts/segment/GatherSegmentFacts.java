package io.entente.contacts.segment;

import io.entente.contacts.attribute.AttributeValues;
import io.entente.contacts.consent.Standings;
import io.entente.contacts.segment.SegmentFactStore.Account;
import io.entente.contacts.segment.SegmentFactStore.Word;
import io.entente.contacts.segment.SegmentFacts.Bought;
import io.entente.contacts.segment.SegmentFacts.Exchanged;
import io.entente.contacts.tag.ContactTags;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Puts together what conditions look at, in statements as few whatever the number of contacts. */
@Singleton
final class GatherSegmentFacts {
  private final SegmentFactStore facts;
  private final ContactTags tags;
  private final AttributeValues attributes;
  private final Standings consents;
  private final SegmentOrderStore orders;
  private final SegmentMessageStore messages;

  GatherSegmentFacts(
      SegmentFactStore facts,
      ContactTags tags,
      AttributeValues attributes,
      Standings consents,
      SegmentOrderStore orders,
      SegmentMessageStore messages) {
    this.facts = facts;
    this.tags = tags;
    this.attributes = attributes;
    this.consents = consents;
    this.orders = orders;
    this.messages = messages;
  }

  /** In the order of the contacts. */
  List<SegmentFacts> of(
      UUID workspaceId, List<SegmentContact> contacts, SegmentNeeds needs, Instant now) {
    if (contacts.isEmpty()) {
      return List.of();
    }
    List<UUID> ids = contacts.stream().map(SegmentContact::id).toList();
    List<Account> accounts =
        needs.any(SegmentField.CHANNEL, SegmentField.MESSAGES)
            ? facts.accounts(workspaceId, ids)
            : List.of();
    Map<UUID, Map<SegmentField, Set<String>>> words =
        SegmentFactStore.byContact(words(workspaceId, contacts, ids, accounts, needs));
    Map<UUID, Map<String, Object>> values =
        needs.any(SegmentField.ATTRIBUTE) ? attributes.of(workspaceId, ids) : Map.of();
    Map<UUID, Map<String, String>> standings =
        needs.any(SegmentField.CONSENT) ? consents.of(workspaceId, ids) : Map.of();
    Map<Integer, Map<UUID, Map<String, Bought>>> bought = new HashMap<>();
    needs
        .ordersWithin()
        .forEach(days -> bought.put(days, orders.since(workspaceId, ids, since(days, now))));
    Map<Integer, Map<UUID, Exchanged>> exchanged = new HashMap<>();
    needs
        .messagesWithin()
        .forEach(
            days -> exchanged.put(days, messages.since(workspaceId, accounts, since(days, now))));
    return contacts.stream()
        .map(contact ->
            new SegmentFacts(
                contact,
                words.getOrDefault(contact.id(), Map.of()),
                values.getOrDefault(contact.id(), Map.of()),
                standings.getOrDefault(contact.id(), Map.of()),
                of(contact.id(), bought),
                of(contact.id(), exchanged)))
        .toList();
  }

  private static Instant since(int days, Instant now) {
    return days == SegmentCondition.EVER ? Instant.EPOCH : now.minus(Duration.ofDays(days));
  }

  private static <T> Map<Integer, T> of(UUID contactId, Map<Integer, Map<UUID, T>> byDays) {
    Map<Integer, T> its = new HashMap<>();
    byDays.forEach((days, found) -> {
      T ofContact = found.get(contactId);
      if (ofContact != null) {
        its.put(days, ofContact);
      }
    });
    return its;
  }

  private List<Word> words(
      UUID workspaceId,
      List<SegmentContact> contacts,
      List<UUID> ids,
      List<Account> accounts,
      SegmentNeeds needs) {
    List<Word> words = new ArrayList<>();
    for (SegmentContact contact : contacts) {
      words.add(SegmentFactStore.word(contact.id(), SegmentField.NAME, contact.name()));
    }
    for (Account account : accounts) {
      words.add(
          SegmentFactStore.word(account.contactId(), SegmentField.CHANNEL, account.channel()));
    }
    if (needs.any(SegmentField.EMAIL_DOMAIN, SegmentField.POINT, SegmentField.SYSTEM)) {
      words.addAll(facts.points(workspaceId, ids));
    }
    if (needs.any(
        SegmentField.COMPANY,
        SegmentField.OWNER,
        SegmentField.LANGUAGE,
        SegmentField.SOURCE,
        SegmentField.CAMPAIGN)) {
      words.addAll(facts.profiles(workspaceId, ids));
    }
    if (needs.any(SegmentField.TAG)) {
      tags.of(workspaceId, ids)
          .forEach((contact, its) ->
              its.forEach(tag -> words.add(SegmentFactStore.word(contact, SegmentField.TAG, tag))));
    }
    return words;
  }
}
