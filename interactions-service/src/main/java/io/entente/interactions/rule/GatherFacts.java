package io.entente.interactions.rule;

import io.entente.events.ActorKind;
import io.entente.interactions.condition.Facts;
import io.entente.interactions.condition.Field;
import io.entente.interactions.condition.Text;
import io.entente.interactions.rule.FactStore.Recent;
import io.entente.interactions.sla.TermsBook;
import io.entente.interactions.strand.StoredConversation;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts together what conditions look at; what costs a look of its own only if one of them does. */
@Singleton
final class GatherFacts {
  private static final Facts.Said NOTHING =
      new Facts.Said("", "", "", null, Text.NONE, null, false);

  private final FactStore store;
  private final TermsBook terms;

  GatherFacts(FactStore store, TermsBook terms) {
    this.store = store;
    this.terms = terms;
  }

  /**
   * @param message null if there is none
   * @param fields that conditions look at
   */
  Facts facts(
      StoredConversation conversation,
      State state,
      @Nullable Message message,
      Set<Field> fields,
      Instant now) {
    return new Facts(
        message == null
            ? NOTHING
            : message.said(message.nodeId().equals(conversation.folded().openedBy())),
        held(conversation, state, fields),
        passed(conversation, state, fields, now));
  }

  private Facts.Held held(StoredConversation conversation, State state, Set<Field> fields) {
    return new Facts.Held(
        conversation.opening().channel().json(),
        conversation.opening().connectionId(),
        conversation.folded().status().json(),
        new Text(state.subject()),
        conversation.folded().messages(),
        state.priority(),
        state.reasons(),
        state.tags(),
        state.teamId(),
        state.assigneeId(),
        state.attributes(),
        state.returning(),
        fields.contains(Field.SEGMENT)
            ? store.segments(
                conversation.strand().workspaceId(), conversation.strand().customerId())
            : Set.of());
  }

  private Facts.Passed passed(
      StoredConversation conversation, State state, Set<Field> fields, Instant now) {
    UUID workspaceId = conversation.strand().workspaceId();
    List<Recent> latest =
        fields.contains(Field.HOURS_SINCE_CUSTOMER) || fields.contains(Field.HOURS_SINCE_AGENT)
            ? store.latest(workspaceId, conversation.id())
            : List.of();
    return new Facts.Passed(
        now,
        conversation.folded().openedAt(),
        last(latest, ActorKind.CUSTOMER),
        last(latest, ActorKind.AGENT),
        conversation.folded().waitingSince(),
        state.deadline(),
        fields.contains(Field.OPEN_HOURS) && isOpen(conversation, now));
  }

  private static @Nullable Instant last(List<Recent> latest, ActorKind actor) {
    return latest.stream()
        .filter(it -> it.isBy(actor))
        .map(Recent::occurredAt)
        .findFirst()
        .orElse(null);
  }

  private boolean isOpen(StoredConversation conversation, Instant now) {
    return terms
            .of(conversation.strand().workspaceId())
            .hoursOf(conversation.opening().connectionId())
            .openMicros(now, now.plusSeconds(1))
        > 0;
  }

  /** The customer's latest message if it is among the latest; else the one that opened it. */
  @Nullable Message latest(StoredConversation conversation) {
    UUID workspaceId = conversation.strand().workspaceId();
    Optional<Recent> recent =
        store.latest(workspaceId, conversation.id()).stream()
            .filter(it -> it.isBy(ActorKind.CUSTOMER))
            .findFirst();
    return recent.isEmpty() ? opening(conversation) : message(workspaceId, recent.get().entryId());
  }

  @Nullable Message opening(StoredConversation conversation) {
    return store
        .at(conversation.strand().workspaceId(), conversation.folded().openedBy())
        .orElse(null);
  }

  private @Nullable Message message(UUID workspaceId, UUID entryId) {
    Map<UUID, Message> found = store.messages(Set.of(new FactStore.Entry(workspaceId, entryId)));
    return found.get(entryId);
  }

  State state(StoredConversation conversation) {
    return Objects.requireNonNull(store.states(Set.of(conversation.key())).get(conversation.id()));
  }
}
