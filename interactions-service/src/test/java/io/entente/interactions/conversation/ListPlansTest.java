package io.entente.interactions.conversation;

import static io.entente.interactions.testing.Said.customer;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.Channel;
import io.entente.events.Ids;
import io.entente.events.InboundInteraction;
import io.entente.interactions.clock.ConversationStatus;
import io.entente.interactions.conversation.ListQuery.Place;
import io.entente.interactions.facet.FacetKind;
import io.entente.interactions.testing.Plan;
import io.entente.interactions.testing.Service;
import io.entente.interactions.trail.TrailStore;
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
  private static final UUID READER = Ids.next();
  private static final List<ConversationStatus> OPEN = List.of(ConversationStatus.OPEN);
  private static final List<ConversationStatus> ALL = List.of(ConversationStatus.values());
  private static final Place AFTER =
      new Place(Instant.parse("2026-03-02T09:15:00Z"), UUID.randomUUID());
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
    // Every second one is the reader's and urgent, and of those every second is in no team.
    for (String facet : List.of("ASSIGNEE", "PRIORITY")) {
      service
          .sql()
          .update(
              """
              insert into conversation_facet
              select workspace_id, id, ?, ?, status, last_message_at from conversation
              where workspace_id = ? and number % 2 = 0
              """,
              facet, facet.equals("ASSIGNEE") ? READER.toString() : "urgent", WORKSPACE);
    }
    service
        .sql()
        .update(
            """
            insert into conversation_facet
            select workspace_id, id, 'TEAM', uuid(), status, last_message_at from conversation
            where workspace_id = ? and number % 4 = 0
            """,
            WORKSPACE);
    service
        .sql()
        .update(
            """
            insert into conversation_deadline
            select workspace_id, id, connection_id, status, opened_at, 'RESOLUTION', 'CALENDAR',
                   null
            from conversation where workspace_id = ?
            """,
            WORKSPACE);
    service
        .sql()
        .update(
            "update identity set contact_id = id where workspace_id = ? and external_id like 'c%'",
            WORKSPACE);
    service
        .sql()
        .list(
            "analyze table identity, conversation, interaction, conversation_facet, conversation_deadline",
            row -> row.text("Table"));
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static ListQuery query(
      List<ConversationStatus> statuses,
      Channel channel,
      List<UUID> connections,
      List<UUID> customers,
      ListOrder order,
      Place after) {
    return new ListQuery(
        new Conditions(
            WORKSPACE,
            READER,
            statuses,
            channel == null ? null : List.of(channel),
            connections,
            customers,
            null,
            List.of(),
            List.of(),
            List.of(),
            false,
            Bounds.NONE,
            order),
        false,
        after,
        LIMIT);
  }

  private static ListQuery with(
      ListQuery query, List<FacetFilter> facets, List<FacetKind> without, boolean sorted) {
    Conditions all = query.conditions();
    return new ListQuery(
        new Conditions(
            WORKSPACE,
            READER,
            all.statuses(),
            all.channels(),
            all.connections(),
            all.customers(),
            null,
            facets,
            List.of(),
            without,
            false,
            Bounds.NONE,
            all.order()),
        sorted,
        query.after(),
        LIMIT);
  }

  static Stream<ListQuery> lists() {
    List<ListQuery> lists = new ArrayList<>();
    for (ListOrder order : ListOrder.values()) {
      for (List<ConversationStatus> statuses : List.of(OPEN, ALL)) {
        for (Place place : new Place[] {null, AFTER}) {
          lists.add(query(statuses, null, null, null, order, place));
          lists.add(query(statuses, null, List.of(CONNECTION), null, order, place));
          lists.add(query(statuses, Channel.X, List.of(CONNECTION), null, order, place));
        }
      }
    }
    return lists.stream();
  }

  /** Lists of what was set on conversations. */
  static Stream<ListQuery> worked() {
    FacetFilter mine = new FacetFilter(FacetKind.ASSIGNEE, List.of(READER.toString()));
    FacetFilter urgent = new FacetFilter(FacetKind.PRIORITY, List.of("high", "urgent"));
    List<ListQuery> lists = new ArrayList<>();
    for (List<ConversationStatus> statuses : List.of(OPEN, ALL)) {
      for (Place place : new Place[] {null, AFTER}) {
        for (ListOrder order : ListOrder.values()) {
          ListQuery all = query(statuses, null, null, null, order, place);
          lists.add(with(all, List.of(mine), List.of(), false));
          lists.add(with(all, List.of(mine, urgent), List.of(FacetKind.TEAM), false));
          lists.add(with(all, List.of(), List.of(FacetKind.TEAM), false));
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
        .filteredOn(plan -> plan.table().equals(query.order() == ListOrder.DEADLINE ? "d" : "c"))
        .hasSize(query.walk().stretches().size())
        .allMatch(plan -> plan.key().startsWith("conversation_"))
        .allMatch(plan -> List.of("ref", "range").contains(plan.access()))
        .noneMatch(plan -> plan.extra().contains("filesort"));
  }

  @ParameterizedTest
  @MethodSource("lists")
  void whatLiesBehindAPageIsNotRead(ListQuery query) {
    assertThat(reads(query)).isLessThan(LIMIT * 16L);
  }

  @ParameterizedTest
  @MethodSource("worked")
  void aListOfWhatWasSetIsReadInTheOrderOfAnIndex(ListQuery query) {
    List<Object> parameters = new ArrayList<>();
    String statement = ConversationStore.statement(query, parameters);

    assertThat(Plan.of(service.sql(), statement, parameters.toArray()))
        .filteredOn(plan -> List.of("c", "f", "x", "w", "r", "m").contains(plan.table()))
        .hasSizeGreaterThanOrEqualTo(query.conditions().statuses().size())
        .allMatch(plan -> plan.key() != null)
        .allMatch(plan -> List.of("ref", "range", "eq_ref", "const").contains(plan.access()))
        .noneMatch(plan -> plan.extra().contains("filesort"));
  }

  @ParameterizedTest
  @MethodSource("worked")
  void whatLiesBehindAPageOfWhatWasSetIsNotRead(ListQuery query) {
    assertThat(reads(query)).isLessThan(LIMIT * 36L);
  }

  @Test
  void fewAreSortedWhenTheyAreAskedFor() {
    FacetFilter mine = new FacetFilter(FacetKind.ASSIGNEE, List.of(READER.toString()));
    ListQuery sorted =
        with(
            query(OPEN, null, null, null, ListOrder.WAITING, null), List.of(mine), List.of(), true);
    List<Object> parameters = new ArrayList<>();
    String statement = ConversationStore.statement(sorted, parameters);

    assertThat(Plan.of(service.sql(), statement, parameters.toArray()))
        .filteredOn(plan -> plan.table().equals("f"))
        .hasSize(1)
        .allMatch(plan -> plan.key().equals("conversation_facet_list"));
    assertThat(
            Plan.of(service.sql(), ConversationStore.few(1, 1), WORKSPACE, "A", "b", "OPEN", 1_001))
        .filteredOn(plan -> plan.table().equals("f"))
        .allMatch(plan -> plan.key().equals("conversation_facet_list"));
  }

  @Test
  void ofFewPeopleTheConversationsAreReadAndOfManyAWalkFindsThem() {
    UUID segment = Ids.next();
    service
        .sql()
        .update(
            """
            insert into contact_segment
            select workspace_id, contact_id, ? from identity
            where workspace_id = ? and contact_id is not null
            """,
            segment,
            WORKSPACE);
    for (ListOrder order : ListOrder.values()) {
      List<Object> few = new ArrayList<>();
      ListQuery ofFew = ofSegment(query(OPEN, null, null, null, order, AFTER), segment, true);
      assertThat(Plan.of(service.sql(), ConversationStore.statement(ofFew, few), few.toArray()))
          .filteredOn(plan -> List.of("m", "p", "c").contains(plan.table()))
          .filteredOn(plan -> !plan.key().equals("PRIMARY"))
          .extracting(Plan::key)
          .containsExactly("contact_segment_members", "identity_of_contact", "conversation_strand");
      List<Object> many = new ArrayList<>();
      ListQuery ofMany = ofSegment(query(OPEN, null, null, null, order, AFTER), segment, false);
      assertThat(Plan.of(service.sql(), ConversationStore.statement(ofMany, many), many.toArray()))
          .filteredOn(plan -> List.of("p", "s", "c", "d").contains(plan.table()))
          .allMatch(plan -> plan.key() != null)
          .noneMatch(plan -> List.of("ALL", "index").contains(plan.access()))
          .noneMatch(plan -> plan.extra().contains("filesort"));
      assertThat(reads(ofMany)).isLessThan(LIMIT * 36L);
    }
  }

  private static ListQuery ofSegment(ListQuery query, UUID segment, boolean few) {
    Conditions all = query.conditions();
    return new ListQuery(
        new Conditions(
            WORKSPACE,
            READER,
            all.statuses(),
            null,
            null,
            null,
            null,
            List.of(),
            List.of(new SegmentFilter(List.of(segment), few)),
            List.of(),
            false,
            Bounds.NONE,
            all.order()),
        false,
        query.after(),
        LIMIT);
  }

  @Test
  void changesAreReadInTheOrderOfTheirKey() {
    assertThat(
            Plan.of(
                service.sql(), TrailStore.PAGE, WORKSPACE, UUID.randomUUID(), Ids.next(), LIMIT))
        .allMatch(plan -> plan.key().equals("PRIMARY"))
        .noneMatch(plan -> plan.extra().contains("filesort"));
  }

  private static long reads(ListQuery query) {
    return service
        .transactions()
        .write(() -> {
          long before = rowsRead();
          assertThat(service.bean(ConversationStore.class).list(query)).hasSize(LIMIT);
          return rowsRead() - before;
        });
  }

  @Test
  void oneCustomersConversationsAreFoundByThatCustomer() {
    List<Object> parameters = new ArrayList<>();
    UUID customer = Ids.identity(WORKSPACE, Channel.X, CONNECTION, "c1");
    ListQuery query = query(OPEN, null, null, List.of(customer), ListOrder.ACTIVITY, null);

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
