package io.entente.interactions.filing;

import static io.entente.interactions.testing.Said.agent;
import static io.entente.interactions.testing.Said.bot;
import static io.entente.interactions.testing.Said.customer;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.Channel;
import io.entente.events.CycleState;
import io.entente.events.EventJson;
import io.entente.events.Ids;
import io.entente.events.InboundInteraction;
import io.entente.events.InteractionKind;
import io.entente.interactions.testing.Said;
import io.entente.interactions.testing.Service;
import io.entente.messaging.Batch;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FilingTest {
  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
  private static Service service;
  private final Archive archive = Archive.in(service);

  @BeforeAll
  static void start() {
    service = Service.startIdle();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static Instant at(int minutes) {
    return NINE.plus(Duration.ofMinutes(minutes));
  }

  @Test
  void anAnswerEndsTheWait() {
    archive.file(customer("ada", "m1", at(0)));
    archive.file(agent("acme", "m2", at(20)).answering("m1"));

    assertThat(archive.responses()).containsExactly(1_200L);
    assertThat(archive.states()).hasSize(1);
    CycleState state = archive.states().getFirst();
    assertThat(state.connectionId()).isEqualTo(archive.connectionId());
    assertThat(state.channel()).isEqualTo(Channel.X);
    assertThat(state.customerId())
        .isEqualTo(Ids.identity(archive.workspaceId(), Channel.X, archive.connectionId(), "ada"));
  }

  @Test
  void anAnswerThatComesBeforeItsQuestionGivesTheSame() {
    archive.file(agent("acme", "m2", at(20)).answering("m1"));
    assertThat(archive.states()).isEmpty();

    archive.file(customer("ada", "m1", at(0)));

    assertThat(archive.responses()).containsExactly(1_200L);
    assertThat(archive.firstResponses()).containsExactly(1_200L);
    assertThat(archive.conversationOf("m2")).isEqualTo(archive.conversationOf("m1"));
  }

  @Test
  void theSameMessageCountsOnce() {
    archive.file(customer("ada", "m1", at(0)), customer("ada", "m1", at(0)));
    int told = archive.told().size();

    IntStream.range(0, 10).forEach(_ -> archive.file(customer("ada", "m1", at(0))));

    assertThat(archive.count("interaction")).isEqualTo(1);
    assertThat(archive.told()).hasSize(told);
  }

  @Test
  void eachCustomerOfAThreadHasAConversation() {
    archive.file(
        customer("ada", "m1", at(0)),
        customer("grace", "m2", at(5)).answering("m1"),
        agent("acme", "m3", at(10)).answering("m2"),
        agent("acme", "m4", at(30)).answering("m1"));

    assertThat(archive.states()).hasSize(2);
    assertThat(archive.responses()).containsExactly(1_800L, 300L);
    assertThat(archive.conversationOf("m3")).isEqualTo(archive.conversationOf("m2"));
    assertThat(archive.conversationOf("m4")).isEqualTo(archive.conversationOf("m1"));
  }

  @Test
  void aPostOfTheBrandOpensNothingAndItsAnswersDo() {
    archive.file(agent("acme", "post", at(0)));
    assertThat(archive.liveConversations()).isZero();

    archive.file(
        customer("ada", "m1", at(5)).answering("post"),
        customer("grace", "m2", at(6)).answering("post"));

    assertThat(archive.liveConversations()).isEqualTo(2);
    assertThat(archive.conversationOf("post")).isNull();
  }

  @Test
  void messagesBelowAMissingOneAreOneThread() {
    archive.file(customer("ada", "m2", at(5)).answering("m1"));
    archive.file(customer("ada", "m3", at(6)).answering("m1"));

    assertThat(archive.conversationOf("m2")).isEqualTo(archive.conversationOf("m3"));
  }

  @Test
  void twoThreadsThatTurnOutToBeOneAreOneConversation() {
    archive.file(customer("ada", "m3", at(10)).answering("m2"));
    archive.file(customer("ada", "m1", at(0)));
    UUID first = archive.conversationOf("m3");
    assertThat(archive.liveConversations()).isEqualTo(2);

    archive.file(customer("ada", "m2", at(5)).answering("m1"));

    assertThat(archive.liveConversations()).isEqualTo(1);
    assertThat(archive.states()).hasSize(1);
    assertThat(archive.states().getFirst().volumes().getFirst().count()).isEqualTo(3);
    assertThat(archive.conversationOf("m1")).isEqualTo(first);
    assertThat(archive.told().stream().filter(CycleState::removed)).hasSize(1);
  }

  @Test
  void aWholeTreeMovesWhenItsTopArrives() {
    archive.file(customer("grace", "m5", at(40)).answering("m4"));
    archive.file(agent("acme", "m4", at(30)).answering("m3"));
    archive.file(customer("ada", "m3", at(20)).answering("m2"));
    archive.file(agent("acme", "m2", at(10)).answering("m1"));
    archive.file(customer("ada", "m1", at(0)));

    assertThat(archive.responses()).containsExactly(600L, 600L);
    assertThat(archive.conversationOf("m3")).isEqualTo(archive.conversationOf("m1"));
    assertThat(archive.conversationOf("m5")).isNotEqualTo(archive.conversationOf("m1"));
    assertThat(
            service
                .sql()
                .number(
                    "select count(distinct root_id) from thread_node where workspace_id = ?",
                    archive.workspaceId()))
        .isEqualTo(1);
    assertThat(archive.count("thread_pending")).isZero();
  }

  @Test
  void whatDependsOnAMissingMessageFindsItsCustomerAcrossGivenThreads() {
    archive.file(agent("acme", "m2", at(10)).answering("m1").in("t"));
    archive.file(agent("acme", "m3", at(15)).answering("m2").in("t"));

    archive.file(customer("ada", "m1", at(0)).in("t"));

    assertThat(archive.responses()).containsExactly(600L);
    assertThat(archive.conversationOf("m3")).isEqualTo(archive.conversationOf("m1"));
  }

  @Test
  void directMessagesOfACustomerAreOneThread() {
    archive.file(
        customer("ada", "d1", at(0)).as(InteractionKind.DIRECT_MESSAGE),
        agent("acme", "d2", at(10)).as(InteractionKind.DIRECT_MESSAGE).to("ada"),
        customer("ada", "d3", at(20)).as(InteractionKind.DIRECT_MESSAGE),
        customer("grace", "d4", at(20)).as(InteractionKind.DIRECT_MESSAGE));

    assertThat(archive.liveConversations()).isEqualTo(2);
    assertThat(archive.responses()).containsExactly(600L);
    assertThat(archive.conversationOf("d3")).isEqualTo(archive.conversationOf("d1"));
  }

  @Test
  void case4TheBrandMayWriteFirst() {
    archive.file(
        agent("acme", "d1", at(0)).as(InteractionKind.DIRECT_MESSAGE).to("ada"),
        customer("ada", "d2", at(120)).as(InteractionKind.DIRECT_MESSAGE),
        bot("d3", at(120).plusSeconds(5))
            .as(InteractionKind.DIRECT_MESSAGE)
            .to("ada")
            .automatically(),
        agent("acme", "d4", at(150)).as(InteractionKind.DIRECT_MESSAGE).to("ada"));

    assertThat(archive.liveConversations()).isEqualTo(1);
    assertThat(archive.firstResponses()).containsExactly(1_800L);
  }

  @Test
  void aMessageThatAnswersItselfOrAnswersInARingIsFiled() {
    archive.file(customer("ada", "self", at(0)).answering("self"));
    archive.file(agent("acme", "a", at(1)).answering("b"));
    archive.file(agent("acme", "b", at(2)).answering("c"));
    archive.file(customer("grace", "c", at(3)).answering("a"));
    archive.file(agent("acme", "d", at(9)).answering("b"));

    assertThat(archive.liveConversations()).isEqualTo(2);
    assertThat(archive.conversationOf("d")).isEqualTo(archive.conversationOf("c"));
    assertThat(archive.responses()).containsExactly(360L);
  }

  @Test
  void theSameMessageOverTwoConnectionsIsKeptTwiceInOneThread() {
    InboundInteraction one = archive.inbound(customer("ada", "m1", at(0)));
    UUID other = Ids.connection(archive.workspaceId(), Channel.X, "acme-us");
    InboundInteraction two =
        customer("ada", "m1", at(0)).inbound(archive.workspaceId(), Channel.X, other);

    archive.fileEvents(List.of(one, two));
    archive.fileEvents(List.of(two, one));
    archive.file(agent("acme", "m2", at(20)).answering("m1"));

    assertThat(archive.count("interaction")).isEqualTo(3);
    assertThat(archive.liveConversations()).isEqualTo(1);
    assertThat(archive.responses()).containsExactly(1_200L);
    assertThat(archive.states())
        .flatExtracting(CycleState::volumes)
        .extracting(CycleState.Volume::count)
        .containsExactly(1, 1);
    UUID first = one.id().compareTo(two.id()) < 0 ? one.connectionId() : other;
    assertThat(archive.states())
        .allSatisfy(state -> assertThat(state.connectionId()).isEqualTo(first));
  }

  @Test
  void versionsGrowAndNumbersHaveNoGaps() {
    archive.file(customer("ada", "m3", at(10)).answering("m2"), customer("grace", "g1", at(1)));
    archive.file(customer("ada", "m1", at(0)));
    archive.file(customer("ada", "m2", at(5)).answering("m1"));
    archive.file(agent("acme", "m4", at(15)).answering("m3"));

    archive.told().stream()
        .collect(Collectors.groupingBy(CycleState::key))
        .values()
        .forEach(told ->
            assertThat(told)
                .isSortedAccordingTo(Comparator.comparing(CycleState::version))
                .extracting(CycleState::version)
                .doesNotHaveDuplicates());
    assertThat(
            service
                .sql()
                .list(
                    "select number from conversation where workspace_id = ? order by number",
                    row -> row.number("number"),
                    archive.workspaceId()))
        .containsExactly(1L, 2L, 3L);
  }

  @Test
  void aCycleOfManyMessagesIsToldInPagesAndOneMoreMessageWritesOneOfThem() {
    List<Said> many = new ArrayList<>();
    many.add(customer("ada", "m0", at(0)));
    IntStream.range(1, 450).forEach(i -> many.add(customer("ada", "m" + i, at(i)).answering("m0")));
    archive.file(many);
    assertThat(archive.states()).hasSize(3);
    int told = archive.told().size();

    archive.file(customer("ada", "m450", at(450)).answering("m0"));
    assertThat(archive.told()).hasSize(told + 1);

    archive.file(agent("acme", "m451", at(460)).answering("m450"));
    assertThat(archive.told()).hasSize(told + 3);
    assertThat(archive.responses()).containsExactly(27_600L);
  }

  @Test
  void whatCannotBeReadIsRefusedAndTheRestIsFiled() {
    Batch batch =
        archive.filePayloads(
            List.of(
                "{\"author\":\"ada@example.org\"".getBytes(StandardCharsets.UTF_8),
                service
                    .bean(EventJson.class)
                    .encode(archive.inbound(customer("ada", "m1", at(0))))));

    assertThat(archive.count("interaction")).isEqualTo(1);
    assertThat(batch.events()).hasSize(2);
    assertThat(batch.refusals())
        .extracting(Batch.Refusal::reason)
        .containsExactly("This is no interaction that can be read.");
  }

  @Test
  void theNumberOfStatementsDoesNotGrowWithTheBatch() {
    assertThat(fewestStatements("many", 400)).isEqualTo(fewestStatements("few", 20)).isLessThan(40);
  }

  /** Of three batches: rules and surveys are looked up every few seconds, not for each. */
  private long fewestStatements(String name, int size) {
    return IntStream.range(0, 3)
        .mapToLong(i -> statements(batch(name + i + "-", size)))
        .min()
        .orElseThrow();
  }

  /** New customers, answers in order, answers before their questions, threads that meet. */
  private List<Said> batch(String name, int size) {
    List<Said> seen = new ArrayList<>();
    List<Said> batch = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      String id = name + i;
      seen.add(customer("ada" + i, id + "old", at(0)));
      seen.add(agent("acme", id + "early", at(9)).answering(id + "late"));
      seen.add(customer("ada" + i, id + "low", at(30)).answering(id + "mid"));
      batch.add(customer("grace" + i, id + "new", at(5)));
      batch.add(agent("acme", id + "answer", at(10)).answering(id + "old"));
      batch.add(customer("linus" + i, id + "late", at(4)));
      batch.add(customer("ada" + i, id + "mid", at(20)).answering(id + "old"));
    }
    archive.file(seen);
    return batch;
  }

  private long statements(List<Said> batch) {
    return service
        .transactions()
        .write(() -> {
          long before = questions();
          archive.file(batch);
          return questions() - before;
        });
  }

  @Test
  void mailThatOpensNothingCostsTheSameHoweverMuchCameBefore() {
    List<Said> before = new ArrayList<>();
    IntStream.range(0, 400).forEach(i -> before.add(absent("out" + i, i)));
    archive.file(before);

    long reads =
        service
            .transactions()
            .write(() -> {
              long start = reads();
              archive.file(absent("out400", 400));
              return reads() - start;
            });

    assertThat(reads).isLessThan(200);
    assertThat(archive.states()).isEmpty();
  }

  private static Said absent(String id, int minute) {
    return customer("ada", id, at(minute)).as(InteractionKind.MAIL).automatically();
  }

  /** Rows that this connection has looked at. */
  private long reads() {
    return service
        .sql()
        .list("show session status like 'Handler_read_%'", row -> Long.valueOf(row.text("Value")))
        .stream()
        .mapToLong(Long::longValue)
        .sum();
  }

  private long questions() {
    return service
        .sql()
        .list("show session status like 'Questions'", row -> Long.valueOf(row.text("Value")))
        .getFirst();
  }
}
