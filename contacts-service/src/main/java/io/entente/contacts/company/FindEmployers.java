package io.entente.contacts.company;

import io.entente.contacts.search.SearchKey;
import io.entente.events.Ids;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds companies by domain, else by name regardless of case and accents, and makes those that are
 * not there.
 */
@Singleton
public final class FindEmployers {
  private final EmployerStore store;
  private final CompanyStore companies;

  FindEmployers(EmployerStore store, CompanyStore companies) {
    this.store = store;
    this.companies = companies;
  }

  /** What is known by now: companies by their domains, and by the keys of their names. */
  private record Known(Map<String, UUID> byDomain, Map<String, UUID> byName) {
    @Nullable UUID find(Employer employer) {
      UUID id = employer.domain() == null ? null : byDomain.get(employer.domain());
      return id == null && employer.name() != null ? byName.get(SearchKey.of(employer.name())) : id;
    }

    void add(Employer employer, UUID id) {
      if (employer.domain() != null) {
        byDomain.put(employer.domain(), id);
      }
      byName.put(SearchKey.of(employer.label()), id);
    }
  }

  /** The company of each, in the running transaction. */
  public Map<Employer, UUID> findOrMake(
      UUID workspaceId, Collection<Employer> employers, Instant now) {
    Map<Employer, UUID> made = new LinkedHashMap<>();
    Map<Employer, UUID> found = all(workspaceId, employers, made);
    while (!stay(workspaceId, found, made)) {
      // One of them was taken away just now: it is looked for anew.
      made.clear();
      found = all(workspaceId, employers, made);
    }
    Map<UUID, Employer> inserted = new LinkedHashMap<>();
    made.forEach((employer, id) -> inserted.put(id, employer));
    store.insert(workspaceId, inserted, now);
    return found;
  }

  /** Whether all that were there are, until the running transaction ends. */
  private boolean stay(UUID workspaceId, Map<Employer, UUID> found, Map<Employer, UUID> made) {
    Set<UUID> known = new HashSet<>(found.values());
    known.removeAll(made.values());
    return companies.hold(workspaceId, known).equals(known);
  }

  /** As {@link #findOrMake}, but nothing is made: ids of those that are not there lead nowhere. */
  public Map<Employer, UUID> pretend(UUID workspaceId, Collection<Employer> employers) {
    return all(workspaceId, employers, new LinkedHashMap<>());
  }

  /** What companies are called, by their ids. */
  public Map<UUID, String> names(UUID workspaceId, Collection<UUID> ids) {
    return store.names(workspaceId, ids);
  }

  private Map<Employer, UUID> all(
      UUID workspaceId, Collection<Employer> employers, Map<Employer, UUID> made) {
    Known known = known(workspaceId, employers);
    Map<Employer, UUID> all = new HashMap<>();
    for (Employer employer : employers) {
      UUID id = known.find(employer);
      if (id == null) {
        id = Ids.next();
        made.put(employer, id);
        known.add(employer, id);
      }
      all.put(employer, id);
    }
    return all;
  }

  private Known known(UUID workspaceId, Collection<Employer> employers) {
    Set<String> domains =
        employers.stream()
            .map(Employer::domain)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    Set<String> names =
        employers.stream().map(Employer::name).filter(Objects::nonNull).collect(Collectors.toSet());
    Map<String, UUID> byName = new HashMap<>();
    store.byNames(workspaceId, names).forEach(it -> byName.put(SearchKey.of(it.name()), it.id()));
    return new Known(new HashMap<>(store.byDomains(workspaceId, domains)), byName);
  }
}
