package io.entente.interactions.conversation;

import static io.entente.interactions.testing.Said.customer;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.Channel;
import io.entente.events.Ids;
import io.entente.events.InboundInteraction;
import io.entente.interactions.conversation.ListQuery.Place;
import io.entente.interactions.testing.Plan;
import io.entente.interactions.testing.Service;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A page costs as much as what it shows. */
class ListPlansTest {
  private static final int LIMIT = 26;
  private static final UUID WORKSPACE = Ids.next();
  private static final UUID CONNECTION = Ids.connection(WORKSPACE, Channel.X, "acme");
  private static Service service;

  @BeforeAll
  static void fill() {
    service = Service.startIdle();
    Instant at = Instant.parse("2026-03-02T09:00:00Z");
    for (int batch = 0; batch < 4; batch++) {
      List<InboundInteraction> messages = new ArrayList<>();
      for (int i = 0; i < 500; i++) {
        int number = batch * 500 + i;
        messages.add(
            customer("c" + number, "m" + number, at.plusSeconds(number))
                .inbound(
                    WORKSPACE,
                    Channel.X,
                    number % 2 == 0 ? CONNECTION : Ids.connection(WORKSPACE, Channel.X, "other")));
      }
      service.file(messages);
    }
    service.sql().list("analyze table conversation, interaction", row -> row.text("Table"));
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  static Stream<ListQuery> lists() {
    List<ListQuery> lists = new ArrayList<>();
    List<ConversationStatus> open = List.of(ConversationStatus.OPEN);
    List<ConversationStatus> all = List.of(ConversationStatus.values());
    Place after = new Place(Instant.parse("2026-03-02T09:15:00Z"), UUID.randomUUID());
    for (ListOrder order : ListOrder.values()) {
      for (List<ConversationStatus> statuses : List.of(open, all)) {
        for (Place place : new Place[] {null, after}) {
          lists.add(new ListQuery(WORKSPACE, statuses, null, null, null, order, place, LIMIT));
          lists.add(
              new ListQuery(
                  WORKSPACE, statuses, null, List.of(CONNECTION), null, order, place, LIMIT));
          lists.add(
              new ListQuery(
                  WORKSPACE, statuses, Channel.X, List.of(CONNECTION), null, order, place, LIMIT));
        }
      }
    }
    return lists.stream();
  }

  @ParameterizedTest
  @MethodSource("lists")
  void aListIsReadInTheOrderOfAnIndex(ListQuery query) {
    List<Object> parameters = new ArrayList<>();
    String statement = ConversationStore.statement(query, parameters);

    assertThat(Plan.of(service.sql(), statement, parameters.toArray()))
        .filteredOn(plan -> plan.table().equals("c"))
        .hasSize(query.statuses().size())
        .allMatch(plan -> plan.key().startsWith("conversation_"))
        .allMatch(plan -> List.of("ref", "range").contains(plan.access()))
        .noneMatch(plan -> plan.extra().contains("filesort"));
  }

  @ParameterizedTest
  @MethodSource("lists")
  void whatLiesBehindAPageIsNotRead(ListQuery query) {
    long reads =
        service
            .transactions()
            .write(() -> {
              long before = rowsRead();
              assertThat(service.bean(ConversationStore.class).list(query)).hasSize(LIMIT);
              return rowsRead() - before;
            });

    assertThat(reads).isLessThan(LIMIT * 12L);
  }

  @Test
  void oneCustomersConversationsAreFoundByThatCustomer() {
    List<Object> parameters = new ArrayList<>();
    ListQuery query =
        new ListQuery(
            WORKSPACE,
            List.of(ConversationStatus.OPEN),
            null,
            null,
            List.of(Ids.identity(WORKSPACE, Channel.X, CONNECTION, "c1")),
            ListOrder.ACTIVITY,
            null,
            LIMIT);

    assertThat(
            Plan.of(
                service.sql(),
                ConversationStore.statement(query, parameters),
                parameters.toArray()))
        .filteredOn(plan -> plan.table().equals("c"))
        .allMatch(plan -> plan.key().equals("conversation_strand") && plan.access().equals("ref"));
  }

  @Test
  void aThreadIsReadInTheOrderOfItsIndex() {
    Instant at = Instant.parse("2026-03-02T09:15:00Z");
    UUID id = UUID.randomUUID();

    List<Plan> plans =
        Plan.of(
            service.sql(), ThreadPageStore.PAGE, WORKSPACE, id, at, at, 0, 0, "x", "x", id, LIMIT);

    assertThat(plans)
        .filteredOn(plan -> plan.table().equals("i"))
        .allMatch(plan -> plan.key().equals("interaction_thread"))
        .noneMatch(plan -> plan.extra().contains("filesort"));
    assertThat(plans).noneMatch(plan -> plan.access().equals("ALL"));
  }

  private static long rowsRead() {
    return service
        .sql()
        .list("show session status like 'Handler_read%'", row -> Long.valueOf(row.text("Value")))
        .stream()
        .mapToLong(Long::longValue)
        .sum();
  }
}
