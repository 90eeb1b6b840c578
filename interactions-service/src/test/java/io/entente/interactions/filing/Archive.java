package io.entente.interactions.filing;

import io.entente.events.Channel;
import io.entente.events.CycleState;
import io.entente.events.EventJson;
import io.entente.events.Ids;
import io.entente.events.InboundInteraction;
import io.entente.events.Topics;
import io.entente.interactions.clock.StrandEvent;
import io.entente.interactions.strand.FoldStrands;
import io.entente.interactions.strand.Folded;
import io.entente.interactions.strand.StrandChange;
import io.entente.interactions.strand.StrandChange.History;
import io.entente.interactions.testing.Said;
import io.entente.interactions.testing.Service;
import io.entente.interactions.thread.NodeKey;
import io.entente.interactions.thread.Strand;
import io.entente.interactions.thread.ThreadStore;
import io.entente.messaging.Batch;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/** One workspace, filled by the handler of the intake topic, seen through what is told outside. */
record Archive(Service service, UUID workspaceId, Channel channel, UUID connectionId) {

  static Archive in(Service service) {
    UUID workspaceId = Ids.next();
    return new Archive(
        service, workspaceId, Channel.X, Ids.connection(workspaceId, Channel.X, "acme"));
  }

  InboundInteraction inbound(Said said) {
    return said.inbound(workspaceId, channel, connectionId);
  }

  /** Files a batch in one transaction, as a consumer does. */
  Batch file(Said... messages) {
    return file(List.of(messages));
  }

  Batch file(List<Said> messages) {
    return fileEvents(messages.stream().map(this::inbound).toList());
  }

  Batch fileEvents(List<InboundInteraction> messages) {
    EventJson json = service.bean(EventJson.class);
    return filePayloads(messages.stream().map(json::encode).toList());
  }

  Batch filePayloads(List<byte[]> payloads) {
    return service.apply(Topics.INTAKE, payloads);
  }

  /** All states that were told, in the order of their telling. */
  List<CycleState> told() {
    EventJson json = service.bean(EventJson.class);
    return service
        .sql()
        .list(
            "select payload from outbox where topic = ? and scope = ? order by id",
            row -> json.decode(row.bytes("payload"), CycleState.class),
            Topics.CYCLES,
            workspaceId);
  }

  /** The newest state of each page, as a reader of the topic has it. */
  List<CycleState> states() {
    Map<String, CycleState> newest = new TreeMap<>();
    for (CycleState state : told()) {
      newest.merge(state.key(), state, (a, b) -> b.version() > a.version() ? b : a);
    }
    return newest.values().stream().filter(state -> !state.removed()).toList();
  }

  Stream<CycleState.Wait> waits() {
    return states().stream().flatMap(state -> state.waits().stream());
  }

  List<Long> responses() {
    return waits()
        .filter(wait -> wait.agentId() != null)
        .sorted(Comparator.comparing(CycleState.Wait::startedAt))
        .map(wait -> wait.elapsed().calendarSeconds())
        .toList();
  }

  List<Long> firstResponses() {
    return waits()
        .filter(CycleState.Wait::first)
        .map(wait -> wait.elapsed().calendarSeconds())
        .toList();
  }

  /** The conversation that holds a message; null if it is in none. */
  UUID conversationOf(String messageId) {
    return service
        .sql()
        .list(
            "select conversation_id from interaction where workspace_id = ? and id = ?",
            row -> row.uuidOrNull("conversation_id"),
            workspaceId,
            Ids.interaction(workspaceId, connectionId, messageId))
        .getFirst();
  }

  long count(String table) {
    return service
        .sql()
        .number("select count(*) from " + table + " where workspace_id = ?", workspaceId);
  }

  long liveConversations() {
    return service
        .sql()
        .number(
            "select count(*) from conversation where workspace_id = ? and ordinal is not null",
            workspaceId);
  }

  /** Conversations whose number of messages is not that of the messages placed in them. */
  long misplaced() {
    return service
        .sql()
        .number(
            """
            select count(*) from conversation c
            where c.workspace_id = ? and coalesce(c.ordinal, -1) >= 0 and c.messages <> (
              select count(*) from interaction i
              where i.workspace_id = c.workspace_id and i.conversation_id = c.id)
            """,
            workspaceId);
  }

  /** Records a deed with the message that it names, whatever conversation that falls in. */
  void act(Tale.Deed deed) {
    UUID node = Ids.node(workspaceId, channel, connectionId, deed.messageId());
    StrandEvent event = deed.event(workspaceId);
    service
        .transactions()
        .writing(() -> {
          ThreadStore threads = service.bean(ThreadStore.class);
          Strand strand =
              threads
                  .lock(new TreeSet<>(List.of(new NodeKey(workspaceId, node))))
                  .getFirst()
                  .strand();
          threads.lock(new TreeSet<>(List.of(strand.root())));
          Folded folded =
              service
                  .bean(FoldStrands.class)
                  .fold(
                      List.of(new StrandChange(strand, List.of(event), History.UNCHANGED)),
                      Map.of());
          UUID conversation = folded.conversationOf(event.id());
          keep(deed, conversation == null ? conversationOf(deed.messageId()) : conversation);
        });
  }

  /** Keeps a deed that has taken effect. */
  void keep(Tale.Deed deed, UUID conversation) {
    service
        .sql()
        .update(
            """
            insert into act (workspace_id, id, conversation_id, node_id, kind, occurred_at,
                             actor, agent_id, recorded_at, recorded_by)
            values (?, ?, ?, ?, ?, ?, 'AGENT', ?, ?, ?)
            """,
            workspaceId,
            deed.event(workspaceId).id(),
            conversation,
            Ids.node(workspaceId, channel, connectionId, deed.messageId()),
            deed.resolves() ? "RESOLVED" : "REOPENED",
            deed.at(),
            workspaceId,
            deed.at(),
            workspaceId);
  }
}
