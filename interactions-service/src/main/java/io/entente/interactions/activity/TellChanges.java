package io.entente.interactions.activity;

import io.entente.interactions.trail.Change;
import io.entente.interactions.trail.ChangeFollower;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Tells which fields of conversations the running transaction changes. What conversations fold to
 * is told where they are folded, with their versions.
 */
@Singleton
final class TellChanges implements ChangeFollower {
  private static final Set<String> FOLDED = Set.of("status", "snoozedUntil", "merged");

  private final TellActivity tell;

  TellChanges(TellActivity tell) {
    this.tell = tell;
  }

  private record Subject(UUID workspaceId, UUID conversationId) {}

  @Override
  public void changed(Collection<Change> changes) {
    Map<Subject, Set<String>> fields = new LinkedHashMap<>();
    for (Change change : changes) {
      if (!FOLDED.contains(change.field())) {
        fields
            .computeIfAbsent(
                new Subject(change.workspaceId(), change.conversationId()), _ -> new TreeSet<>())
            .add(change.field());
      }
    }
    Happened happened = new Happened();
    fields.forEach((subject, names) ->
        happened.changed(subject.workspaceId(), subject.conversationId(), List.copyOf(names)));
    tell.tell(happened);
  }
}
