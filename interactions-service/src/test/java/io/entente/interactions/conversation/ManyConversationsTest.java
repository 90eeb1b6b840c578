package io.entente.interactions.conversation;

import static io.entente.interactions.testing.Said.customer;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.Channel;
import io.entente.events.EventJson;
import io.entente.events.Ids;
import io.entente.interactions.testing.Api;
import io.entente.interactions.testing.Plan;
import io.entente.interactions.testing.Service;
import io.entente.rest.Role;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A first page with its total costs the same however many conversations there are. */
class ManyConversationsTest {
  private static final int MANY = 30_000;
  private static final int LIMIT = 51;
  private static final UUID WORKSPACE = Ids.next();
  private static final UUID CONNECTION = Ids.connection(WORKSPACE, Channel.X, "acme");
  private static final UUID TEAM = Ids.next();
  private static final UUID TAG = Ids.next();
  private static final UUID RARE_TAG = Ids.next();
  private static Service service;
  private static Api ada;

  @BeforeAll
  static void fill() {
    service = Service.startIdle();
    ada = Api.of(service, WORKSPACE, Role.AGENT);
    assertThat(ada.as(Role.OWNER).connect("acme")).isEqualTo(CONNECTION.toString());
    Instant at = Instant.parse("2026-03-02T09:00:00Z");
    service.file(List.of(customer("c0", "m0", at).inbound(WORKSPACE, Channel.X, CONNECTION)));
    // One in six is open, and all but 40 of those are owned.
    service
        .sql()
        .update(
            """
            insert into conversation
              (workspace_id, id, number, root_id, customer_id, ordinal, status, connection_id,
               channel, subject, version, opened_by, opened_at, responded, waiting_since, wait_page,
               last_message_at, last_event_at, last_event_rank, last_event_external_id,
               last_event_id, messages, cycle, cycle_messages, cycle_answered, worked, assigned)
            select workspace_id, uuid_of(seq), seq + 1, root_id, uuid_of(seq), 0,
                   if(mod(seq, 6) = 0, 'OPEN', 'RESOLVED'), connection_id, channel, subject, 1,
                   opened_by, opened_at + interval seq second, false,
                   if(mod(seq, 6) = 0, opened_at + interval seq second, null), 0,
                   opened_at + interval seq second, opened_at, 0, 'm', opened_by, 1, 0, 1, false,
                   true, seq > 240
            from conversation, seq_1_to_%d
            where workspace_id = ?
            """
                .formatted(MANY)
                .replace(
                    "uuid_of(seq)",
                    "cast(concat(lpad(hex(seq), 8, '0'), '-0000-7000-8000-000000000000') as uuid)"),
            WORKSPACE);
    facet("ASSIGNEE", ada.caller().memberId(), "assigned and mod(number, 3) = 1");
    facet("ASSIGNEE", Ids.next(), "assigned and mod(number, 3) <> 1");
    facet("TEAM", TEAM, "mod(number, 2) = 0");
    facet("TAG", TAG, "mod(number, 2) = 1");
    facet("TAG", RARE_TAG, "mod(number, 600) = 1");
    service
        .sql()
        .update(
            """
            insert into conversation_deadline
            select workspace_id, id, connection_id, status, opened_at, 'RESOLUTION', 'CALENDAR',
                   null
            from conversation where workspace_id = ? and status = 'OPEN'
            """,
            WORKSPACE);
    service.sql().list("analyze table conversation, conversation_facet", row -> row.text("Table"));
  }

  private static void facet(String kind, UUID value, String where) {
    service
        .sql()
        .update(
            """
            insert into conversation_facet
            select workspace_id, id, ?, ?, status, last_message_at from conversation
            where workspace_id = ? and %s
            """
                .formatted(where),
            kind,
            value.toString(),
            WORKSPACE);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static Filters filters(String... fields) {
    return service
        .bean(EventJson.class)
        .decode(
            ("{" + String.join(",", fields) + "}").getBytes(StandardCharsets.UTF_8), Filters.class);
  }

  private static Conditions conditions(ListOrder order, String... fields) {
    return service
        .bean(ReadFilters.class)
        .read(WORKSPACE, ada.caller().memberId(), List.of(filters(fields)), order);
  }

  static Stream<Conditions> lists() {
    String open = "\"status\":[\"open\"]";
    String mine = "\"assignee\":[\"me\"]";
    List<Conditions> lists = new ArrayList<>();
    for (ListOrder order : ListOrder.values()) {
      lists.add(conditions(order));
      lists.add(conditions(order, open));
      lists.add(conditions(order, open, "\"channel\":[\"x\"]"));
      lists.add(conditions(order, open, mine));
      lists.add(conditions(order, open, mine, "\"tag\":[\"" + TAG + "\"]", "\"unread\":true"));
      lists.add(conditions(order, open, "\"team\":[\"" + TEAM + "\"]"));
      lists.add(conditions(order, "\"tag\":[\"" + TAG + "\",\"" + RARE_TAG + "\"]"));
      lists.add(conditions(order, open, "\"tag\":[\"" + RARE_TAG + "\"]"));
    }
    lists.add(conditions(ListOrder.WAITING, open, "\"assignee\":[\"none\"]"));
    lists.add(conditions(ListOrder.ACTIVITY, open, "\"assignee\":[\"none\"]"));
    lists.add(conditions(ListOrder.WAITING, open, "\"waitingAtLeastSeconds\":60"));
    lists.add(conditions(ListOrder.DEADLINE, open, "\"dueWithinSeconds\":0"));
    lists.add(conditions(ListOrder.OPENED, "\"openedFrom\":\"2026-03-02T10:00:00Z\""));
    return lists.stream();
  }

  @ParameterizedTest
  @MethodSource("lists")
  void aTotalIsCountedByIndexAsFarAsItIsTold(Conditions list) {
    List<Object> parameters = new ArrayList<>();
    String statement = CountStatement.of(List.of(list), Total.MOST + 1, parameters);

    assertThat(Plan.of(service.sql(), statement, parameters.toArray()))
        .filteredOn(plan -> List.of("c", "f", "d", "x", "u", "n").contains(plan.table()))
        .isNotEmpty()
        .allMatch(plan -> plan.key() != null)
        .noneMatch(plan -> List.of("ALL", "index").contains(plan.access()))
        .noneMatch(plan -> plan.extra().contains("filesort"));
    long stretches = Walk.of(list, true).stretches().size();
    assertThat(reads(() -> service.bean(CountConversations.class).totals(List.of(list)).getFirst()))
        .isLessThan(1_001 * (stretches + 8) + 500);
  }

  @ParameterizedTest
  @MethodSource("lists")
  void aPageReadsLittleOfWhatThereIs(Conditions list) {
    ConversationPages pages = service.bean(ConversationPages.class);
    long read =
        reads(() -> {
          ConversationStore store = service.bean(ConversationStore.class);
          return store.list(pages.led(new ListQuery(list, false, null, LIMIT)));
        });

    assertThat(read).isLessThan(MANY / 5);
  }

  @Test
  void whatNobodyOwnsIsFoundAmongWhatIsOwned() {
    Conditions unassigned =
        conditions(ListOrder.WAITING, "\"status\":[\"open\"]", "\"assignee\":[\"none\"]");
    long read =
        reads(() -> {
          ConversationStore store = service.bean(ConversationStore.class);
          return assertThat(store.list(new ListQuery(unassigned, false, null, LIMIT))).hasSize(41);
        });

    assertThat(read).isLessThan(800);
  }

  @Test
  void totalsAreExactUpToAThousand() {
    List<Conditions> lists =
        List.of(
            conditions(ListOrder.WAITING, "\"status\":[\"open\"]", "\"assignee\":[\"none\"]"),
            conditions(ListOrder.ACTIVITY, "\"status\":[\"open\"]"),
            conditions(ListOrder.ACTIVITY, "\"tag\":[\"" + RARE_TAG + "\"]"),
            conditions(
                ListOrder.ACTIVITY, "\"tag\":[\"" + TAG + "\"]", "\"team\":[\"" + TEAM + "\"]"),
            conditions(ListOrder.ACTIVITY, "\"status\":[]", "\"connection\":[\"" + TAG + "\"]"));

    assertThat(service.bean(CountConversations.class).totals(lists))
        .containsExactly(
            new Total(41, true),
            new Total(1_000, false),
            new Total(51, true),
            new Total(0, false),
            new Total(0, true));
  }

  @Test
  void allCountsOfAMemberComeAtOnce() {
    assertThat(ada.get("views/counts").items())
        .extracting(it -> it.get("count") + " " + it.get("exact"))
        .containsExactly("1000 false", "41 true", "0 true", "1000 false", "1000 false", "0 true");
    assertThat(ada.get("conversations?view=00000000-0000-0000-0000-000000000002&count=true").body())
        .hasFieldOrPropertyWithValue("total.count", 41);
  }

  private static long reads(Supplier<?> work) {
    return service
        .transactions()
        .write(() -> {
          long before = rowsRead();
          assertThat(work.get()).isNotNull();
          return rowsRead() - before;
        });
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
