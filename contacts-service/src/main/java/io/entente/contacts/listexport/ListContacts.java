package io.entente.contacts.listexport;

import io.entente.contacts.IdList;
import io.entente.contacts.company.FindEmployers;
import io.entente.contacts.consent.SaidConsent;
import io.entente.contacts.consent.StandingConsents;
import io.entente.contacts.contact.Contact;
import io.entente.contacts.contact.ContactPages;
import io.entente.contacts.contact.ContactPages.Of;
import io.entente.contacts.contact.ContactStore;
import io.entente.contacts.search.SearchKey;
import io.entente.contacts.segment.SegmentNames;
import io.entente.contacts.tag.ContactTags;
import io.entente.rest.NotFound;
import io.entente.rest.Page;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lists of contacts of any length, part by part, with all that a file tells of them. */
@Singleton
final class ListContacts {
  private static final int PART = 500;
  private static final UUID FIRST = new UUID(0, 0);

  private final ExportStore ids;
  private final ContactPages pages;
  private final ContactStore contacts;
  private final SegmentNames segments;
  private final FindEmployers companies;
  private final StandingConsents consents;

  ListContacts(
      ExportStore ids,
      ContactPages pages,
      ContactStore contacts,
      SegmentNames segments,
      FindEmployers companies,
      StandingConsents consents) {
    this.ids = ids;
    this.pages = pages;
    this.contacts = contacts;
    this.segments = segments;
    this.companies = companies;
    this.consents = consents;
  }

  /** A part behind a place, null for the first. */
  interface Parts {
    Page<ListedContact> behind(@Nullable String place);
  }

  /**
   * @throws NotFound if there is no such segment
   */
  Parts parts(UUID workspaceId, ListFilter filter) {
    if (filter.segment() != null) {
      UUID segment = filter.segment();
      if (!segments.exists(workspaceId, segment)) {
        throw new NotFound("segment");
      }
      return inOrder(workspaceId, place -> ids.part(workspaceId, segment, place, PART));
    }
    if (filter.ids() != null) {
      List<UUID> asked = IdList.parse(filter.ids());
      return _ -> new Page<>(told(workspaceId, contacts.byIds(workspaceId, asked)), null);
    }
    if (filter.owner() != null) {
      return of(workspaceId, Of.OWNER, filter.owner());
    }
    if (filter.company() != null) {
      return of(workspaceId, Of.COMPANY, filter.company());
    }
    if (filter.tag() != null) {
      return of(workspaceId, Of.TAG, ContactTags.key(filter.tag()));
    }
    if (filter.query() != null && !filter.query().isBlank()) {
      String key = SearchKey.of(filter.query());
      return paged(workspaceId, (place, limit) -> pages.found(workspaceId, key, place, limit));
    }
    return inOrder(workspaceId, place -> ids.part(workspaceId, place, PART));
  }

  private interface Ids {
    List<UUID> behind(UUID place);
  }

  private interface Listed {
    Page<Contact> behind(@Nullable String place, int limit);
  }

  private Parts of(UUID workspaceId, Of of, Object value) {
    return paged(workspaceId, (place, limit) -> pages.of(workspaceId, of, value, place, limit));
  }

  private Parts paged(UUID workspaceId, Listed listed) {
    return place -> {
      Page<Contact> page = listed.behind(place, PART);
      return new Page<>(told(workspaceId, page.items()), page.next());
    };
  }

  private Parts inOrder(UUID workspaceId, Ids behind) {
    return place -> {
      List<UUID> part = behind.behind(place == null ? FIRST : UUID.fromString(place));
      if (part.isEmpty()) {
        return new Page<>(List.of(), null);
      }
      Set<UUID> asked = new HashSet<>(part);
      List<Contact> found =
          contacts.byIds(workspaceId, part).stream()
              .filter(contact -> asked.contains(contact.id()))
              .sorted(Comparator.comparing(contact -> contact.id().toString()))
              .toList();
      return new Page<>(told(workspaceId, found), part.getLast().toString());
    };
  }

  private List<ListedContact> told(UUID workspaceId, List<Contact> part) {
    if (part.isEmpty()) {
      return List.of();
    }
    Set<UUID> companyIds =
        part.stream().map(Contact::companyId).filter(Objects::nonNull).collect(Collectors.toSet());
    Map<UUID, String> names = companies.names(workspaceId, companyIds);
    Map<UUID, List<SaidConsent>> standing =
        consents.of(workspaceId, part.stream().map(Contact::id).toList());
    return part.stream()
        .map(contact ->
            ListedContact.of(
                contact,
                contact.companyId() == null ? null : names.get(contact.companyId()),
                standing.getOrDefault(contact.id(), List.of())))
        .toList();
  }
}
