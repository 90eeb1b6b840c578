package io.entente.interactions.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.Channel;
import io.entente.events.CycleState;
import io.entente.events.EventJson;
import io.entente.events.Ids;
import io.entente.events.Topics;
import io.entente.interactions.testing.Api.Answer;
import io.entente.rest.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** A workspace in which members merge and split what customers wrote. */
public final class Desk {
  private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
  private final Service service;
  public final UUID workspaceId = Ids.next();
  public final Api owner;
  public final Api member;
  private final UUID connection;

  public Desk(Service service) {
    this.service = service;
    owner = Api.of(service, workspaceId, Role.OWNER);
    member = owner.as(Role.AGENT);
    connection = UUID.fromString(owner.connect("acme"));
  }

  public static Instant after(int minutes) {
    return START.plus(Duration.ofMinutes(minutes));
  }

  public void file(Said... messages) {
    service.file(
        Arrays.stream(messages)
            .map(said -> said.inbound(workspaceId, Channel.X, connection))
            .toList());
  }

  public UUID messageId(String message) {
    return Ids.interaction(workspaceId, connection, message);
  }

  public String conversationOf(String message) {
    return service
        .sql()
        .list(
            "select conversation_id from interaction where workspace_id = ? and id = ?",
            row -> String.valueOf(row.uuidOrNull("conversation_id")),
            workspaceId,
            messageId(message))
        .getFirst();
  }

  public Answer merge(String id, String into) {
    return member.post("conversations/" + id + "/merges", "{\"into\": \"" + into + "\"}");
  }

  public Answer merged(String id, String into) {
    Answer answer = merge(id, into);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer;
  }

  public Answer split(String id, String message) {
    return member.post(
        "conversations/" + id + "/splits", "{\"from\": \"" + messageId(message) + "\"}");
  }

  public String splitOff(String id, String message) {
    Answer answer = split(id, message);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.string("conversationId");
  }

  public void resolve(String id, Instant at) {
    Answer answer =
        owner.post("conversations/" + id + "/resolution", "{\"occurredAt\": \"" + at + "\"}");
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
  }

  public List<Object> fieldsOf(String id) {
    return owner.get("conversations/" + id + "/changes").items().stream()
        .map(change -> change.get("field"))
        .toList();
  }

  public String facts(String id) {
    Map<String, Object> facts = new TreeMap<>(owner.get("conversations/" + id).body());
    facts.remove("version");
    return facts + " " + pages(id);
  }

  /** The newest state of each page that is not removed, as a reader of the topic has it. */
  public Stream<CycleState> states() {
    EventJson json = service.bean(EventJson.class);
    Map<String, CycleState> newest = new TreeMap<>();
    service
        .sql()
        .list(
            "select payload from outbox where topic = ? and scope = ? order by id",
            row -> json.decode(row.bytes("payload"), CycleState.class),
            Topics.CYCLES,
            workspaceId)
        .forEach(
            state -> newest.merge(state.key(), state, (a, b) -> b.version() > a.version() ? b : a));
    return newest.values().stream().filter(state -> !state.removed());
  }

  public List<String> pages(String id) {
    return states()
        .filter(state -> state.conversationId().toString().equals(id))
        .map(it ->
            it.openedAt() + " " + it.resolution() + " " + it.resolutionTime() + " " + it.waits())
        .sorted()
        .toList();
  }

  public List<Long> responses() {
    return states()
        .flatMap(state -> state.waits().stream())
        .filter(wait -> wait.agentId() != null)
        .map(wait -> wait.elapsed().calendarSeconds())
        .sorted()
        .toList();
  }

  public long open() {
    return states().filter(state -> state.resolution() == null && state.page() == 0).count();
  }

  public long misplaced() {
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
}
