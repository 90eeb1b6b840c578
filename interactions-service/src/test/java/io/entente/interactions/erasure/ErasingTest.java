package io.entente.interactions.erasure;

import static io.entente.interactions.testing.Said.agent;
import static io.entente.interactions.testing.Said.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.entente.embedded.BackingServers;
import io.entente.events.Channel;
import io.entente.events.ErasureOrder;
import io.entente.events.ErasureReport;
import io.entente.events.EventJson;
import io.entente.events.Ids;
import io.entente.events.InboundInteraction;
import io.entente.events.InboundRevision;
import io.entente.events.InteractionKind;
import io.entente.events.Precision;
import io.entente.events.RevisionKind;
import io.entente.events.Topics;
import io.entente.interactions.identity.IdentityStore;
import io.entente.interactions.testing.Api;
import io.entente.interactions.testing.Said;
import io.entente.interactions.testing.Service;
import io.entente.rest.Role;
import io.entente.sql.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ErasingTest {
  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
  private static final Instant ERASED_AT = Instant.parse("2026-03-03T00:00:00Z");
  private static final Duration SOON = Duration.ofSeconds(90);
  private static Service service;

  private final UUID workspaceId = Ids.next();
  private final UUID erasureId = Ids.next();
  private final Api owner = Api.of(service, workspaceId, Role.OWNER);
  private final UUID acme = UUID.fromString(owner.connect("acme"));

  @BeforeAll
  static void start() throws Exception {
    service = Service.start();
    contactsServiceHasReadAll();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  /** It is not here to say so. */
  private static void contactsServiceHasReadAll() throws Exception {
    Map<TopicPartition, OffsetAndMetadata> read = new HashMap<>();
    for (int partition = 0; partition < Topics.PARTITIONS; partition++) {
      read.put(
          new TopicPartition(Topics.INTAKE, partition), new OffsetAndMetadata(Long.MAX_VALUE / 2));
    }
    try (Admin admin =
        Admin.create(Map.of("bootstrap.servers", BackingServers.shared().kafkaServers()))) {
      await().atMost(SOON).until(() -> admin.listTopics().names().get().contains(Topics.INTAKE));
      admin.alterConsumerGroupOffsets("contacts-identities", read).all().get();
    }
  }

  private InboundInteraction inbound(Said said) {
    return inbound(said, Channel.X);
  }

  private InboundInteraction inbound(Said said, Channel channel) {
    return said.inbound(workspaceId, channel, acme);
  }

  private UUID identity(String who) {
    return Ids.identity(workspaceId, Channel.X, acme, who);
  }

  private void erase(String who) {
    ErasureOrder order =
        new ErasureOrder(
            workspaceId, erasureId, Ids.next(), List.of(identity(who)), ERASED_AT, null, null);
    service.apply(Topics.ERASURES, List.of(service.bean(EventJson.class).encode(order)));
    await().atMost(SOON).until(() -> !reports().isEmpty());
  }

  private List<ErasureReport> reports() {
    return service
        .sql()
        .list(
            "select payload from outbox where scope = ? and topic = ?",
            row -> service.bean(EventJson.class).decode(row.bytes("payload"), ErasureReport.class),
            workspaceId,
            Topics.ERASURE_REPORTS);
  }

  /** Ids on the network and texts of all messages, in the order of their filing. */
  private List<String> texts() {
    return service
        .sql()
        .list(
            """
            select concat_ws('|', external_id, body) line from interaction
            where workspace_id = ? order by entry_id
            """,
            row -> row.text("line"),
            workspaceId);
  }

  private String cycles() {
    return service
        .sql()
        .list(
            """
            select concat_ws('|', status, waiting_since, responded, messages, version) line
            from conversation where workspace_id = ? order by number
            """,
            row -> row.text("line"),
            workspaceId)
        .toString();
  }

  @Test
  void wordsGoAndNumbersStay() {
    service.file(
        List.of(
            inbound(customer("ada", "1", NINE)),
            inbound(agent("grace", "2", NINE.plusSeconds(60)).answering("1")),
            inbound(customer("linus", "3", NINE)),
            inbound(customer("ada", "4", ERASED_AT.plusSeconds(1)).answering("1"))));
    String conversation =
        String.valueOf(
            owner.get("conversations?identity=" + identity("ada")).items().getFirst().get("id"));
    owner.send(
        "PUT", "conversations/" + conversation + "/draft", "{\"body\": \"Dear Ada\"}", Map.of());
    service.apply(Topics.REVISIONS, List.of(edit("1", "I am Ada")));
    String before = cycles();

    erase("ada");

    assertThat(texts())
        .startsWith("1|", "2|")
        .anyMatch(it -> it.startsWith("3|") && it.length() > 2);
    assertThat(texts().getLast()).as("written afterwards").isNotEqualTo("4|");
    assertThat(cycles()).isEqualTo(before);
    assertThat(count("draft")).isZero();
    assertThat(
            service
                .sql()
                .number(
                    "select count(*) from revision where workspace_id = ? and body <> ''",
                    workspaceId))
        .isZero();
    assertThat(owner.get("conversations/" + conversation).body()).containsEntry("subject", "");
    assertThat(reports())
        .singleElement()
        .satisfies(report -> {
          assertThat(report.erasureId()).isEqualTo(erasureId);
          assertThat(report.counts()).containsEntry("messages", 2L).containsEntry("drafts", 1L);
        });
  }

  private long count(String table) {
    return service
        .sql()
        .number("select count(*) from " + table + " where workspace_id = ?", workspaceId);
  }

  private byte[] edit(String externalId, String body) {
    InboundInteraction message = inbound(customer("ada", externalId, NINE));
    InboundRevision revision =
        new InboundRevision(
            workspaceId,
            InboundRevision.idOf(
                message.id(), RevisionKind.EDITED, NINE.plusSeconds(5), body, null),
            message.id(),
            message.nodeId(),
            RevisionKind.EDITED,
            NINE.plusSeconds(5),
            Precision.INSTANT,
            body,
            null,
            NINE.plusSeconds(6));
    return service.bean(EventJson.class).encode(revision);
  }

  private List<String> known(String who) {
    return service
        .sql()
        .list(
            """
            select concat(coalesce(external_id, '-'), ' ', coalesce(handle, name, '-')) line
            from identity where workspace_id = ? and id = ?
            """,
            row -> row.text("line"),
            workspaceId,
            identity(who));
  }

  @Test
  void whoWritesAnewAtOnceIsKnownAnew() {
    service.file(List.of(inbound(customer("ada", "1", NINE))));
    List<String> before = known("ada");
    assertThat(before).noneMatch(it -> it.contains("-"));
    erase("ada");
    assertThat(known("ada")).containsExactly("- -");

    service.file(List.of(inbound(customer("ada", "6", ERASED_AT.plusSeconds(9)))));

    assertThat(known("ada")).isEqualTo(before);
  }

  @Test
  void whatWasBeingFiledWhileSomebodyWasErasedTellsNothingOfThem() {
    erase("ada");

    service
        .bean(Transactions.class)
        .writing(() ->
            service.bean(IdentityStore.class).see(List.of(inbound(customer("ada", "1", NINE)))));

    assertThat(known("ada")).containsExactly("- -");
  }

  @Test
  void whatComesOnceMoreIsFiledWithoutAWord() {
    service.file(List.of(inbound(customer("ada", "1", NINE))));
    erase("ada");

    service.apply(Topics.REVISIONS, List.of(edit("1", "I am Ada"), edit("5", "I am Ada too")));
    service.file(
        List.of(
            inbound(customer("ada", "1", NINE)),
            inbound(customer("ada", "5", NINE.plusSeconds(9))),
            inbound(customer("ada", "6", ERASED_AT.plusSeconds(9)))));

    assertThat(texts()).hasSize(3).startsWith("1|", "5|");
    assertThat(texts().getLast()).isNotEqualTo("6|");
    assertThat(
            service
                .sql()
                .number(
                    "select count(*) from identity where workspace_id = ? and id = ? and erased_at is not null",
                    workspaceId,
                    identity("ada")))
        .isEqualTo(1);
  }

  @Test
  void whatSomebodyWroteAmongPeersGoesTooAndTheirPeersWordsStay() {
    service.file(
        List.of(
            inbound(customer("linus", "1", NINE).as(InteractionKind.FORUM_POST)),
            inbound(
                customer("ada", "2", NINE.plusSeconds(5))
                    .answering("1")
                    .as(InteractionKind.FORUM_POST)),
            inbound(
                customer("grace", "3", NINE.plusSeconds(9))
                    .answering("1")
                    .as(InteractionKind.FORUM_POST))));

    erase("ada");

    List<String> texts = texts();
    assertThat(texts).contains("2|").hasSize(3);
    assertThat(texts).filteredOn(it -> it.length() > 2).hasSize(2);
  }
}
