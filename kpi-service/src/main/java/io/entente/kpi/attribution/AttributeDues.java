package io.entente.kpi.attribution;

import io.entente.kpi.attribution.ResolveDues.Resolved;
import io.entente.kpi.due.Due;
import io.entente.kpi.due.DueStore;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Attributes anew what was bought by those about whom something has changed. Whoever changes
 * something waits for the mark of it, so what is read here is all there is, or marked again.
 */
@Singleton
final class AttributeDues {
  private static final int MOST = 200;

  private final Transactions transactions;
  private final DueStore dues;
  private final ResolveDues resolveDues;
  private final ReadMatters matters;
  private final VerdictStore verdicts;

  AttributeDues(
      Transactions transactions,
      DueStore dues,
      ResolveDues resolveDues,
      ReadMatters matters,
      VerdictStore verdicts) {
    this.transactions = transactions;
    this.dues = dues;
    this.resolveDues = resolveDues;
    this.matters = matters;
    this.verdicts = verdicts;
  }

  /** Takes some in a transaction; says whether there were any. */
  boolean some() {
    return transactions.write(() -> {
      List<Due> taken = dues.take(MOST);
      Map<UUID, List<Due>> byWorkspace = new TreeMap<>();
      taken.forEach(
          due -> byWorkspace.computeIfAbsent(due.workspaceId(), _ -> new ArrayList<>()).add(due));
      byWorkspace.forEach(this::attribute);
      dues.delete(taken);
      return !taken.isEmpty();
    });
  }

  private void attribute(UUID workspaceId, List<Due> taken) {
    Resolved resolved = resolveDues.resolve(workspaceId, taken);
    List<Due> buyers =
        resolved.finals().stream().map(id -> new Due(workspaceId, Due.Kind.CONTACT, id)).toList();
    // No other transaction attributes the same one meanwhile, from what it read earlier.
    dues.mark(buyers);
    List<Matter> found = new ArrayList<>(matters.of(workspaceId, resolved.finals()));
    found.add(matters.ofNobody(workspaceId, resolved.orphans()));
    verdicts.replace(workspaceId, found);
    dues.delete(buyers);
  }
}
