package io.entente.interactions.filing;

import static io.entente.interactions.testing.Said.agent;
import static io.entente.interactions.testing.Said.customer;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.CycleState.Wait;
import io.entente.events.EventJson;
import io.entente.events.Ids;
import io.entente.events.InboundRevision;
import io.entente.events.InteractionKind;
import io.entente.events.Precision;
import io.entente.events.RevisionKind;
import io.entente.events.Topics;
import io.entente.events.WaitEnding;
import io.entente.interactions.testing.Said;
import io.entente.interactions.testing.Service;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Edits and deletions, before and after their messages, again and again. */
class RevisionOrderTest {
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

  /** What arrives: a message, or a revision of {@code m1}. */
  private sealed interface Step {
    record Message(Said said) implements Step {}

    record Revised(RevisionKind kind, int minute, String body) implements Step {}
  }

  private static final Step CREATE = new Step.Message(customer("ada", "m1", at(0)));
  private static final Step FIRST_EDIT = new Step.Revised(RevisionKind.EDITED, 10, "first edit");
  private static final Step SECOND_EDIT = new Step.Revised(RevisionKind.EDITED, 20, "second edit");
  private static final Step DELETION = new Step.Revised(RevisionKind.DELETED, 15, null);
  private static final Step REVIEW =
      new Step.Message(customer("ada", "m1", at(0)).as(InteractionKind.REVIEW));
  private static final Step ANSWER =
      new Step.Message(agent("acme", "m2", at(5)).answering("m1").as(InteractionKind.REVIEW));

  private static <T> List<List<T>> permutations(List<T> steps) {
    if (steps.isEmpty()) {
      return List.of(List.of());
    }
    List<List<T>> all = new ArrayList<>();
    for (T first : steps) {
      List<T> rest = new ArrayList<>(steps);
      rest.remove(first);
      for (List<T> tail : permutations(rest)) {
        all.add(Stream.concat(Stream.of(first), tail.stream()).toList());
      }
    }
    return all;
  }

  static List<List<Step>> edits() {
    return permutations(List.of(CREATE, FIRST_EDIT, SECOND_EDIT));
  }

  static List<List<Step>> deletions() {
    return permutations(List.of(CREATE, FIRST_EDIT, SECOND_EDIT, DELETION));
  }

  static List<List<Step>> reviews() {
    return permutations(List.of(REVIEW, ANSWER, FIRST_EDIT, SECOND_EDIT));
  }

  private InboundRevision event(Step.Revised revised) {
    UUID message = Ids.interaction(archive.workspaceId(), archive.connectionId(), "m1");
    return new InboundRevision(
        archive.workspaceId(),
        InboundRevision.idOf(message, revised.kind(), at(revised.minute()), revised.body(), null),
        message,
        Ids.node(archive.workspaceId(), archive.channel(), archive.connectionId(), "m1"),
        revised.kind(),
        at(revised.minute()),
        Precision.INSTANT,
        revised.body(),
        null,
        at(revised.minute() + 1));
  }

  private void arrive(Step step) {
    switch (step) {
      case Step.Message(Said said) -> archive.file(said);
      case Step.Revised revised ->
          service.apply(
              Topics.REVISIONS, List.of(service.bean(EventJson.class).encode(event(revised))));
    }
  }

  /** Each, then all of them again, the last first. */
  private void deliver(List<Step> steps) {
    steps.forEach(this::arrive);
    steps.reversed().forEach(this::arrive);
  }

  private String shown() {
    return service
        .sql()
        .first(
            """
            select concat_ws('|', body, edited_at, deleted_at) it from interaction
            where workspace_id = ? and external_id = 'm1'
            """,
            row -> row.text("it"),
            archive.workspaceId())
        .orElseThrow();
  }

  private List<String> history() {
    return service
        .sql()
        .list(
            "select kind, body from revision where workspace_id = ? order by revised_at",
            row -> row.text("kind") + " " + row.textOrNull("body"),
            archive.workspaceId());
  }

  private String subject() {
    return service
        .sql()
        .first(
            "select subject from conversation where workspace_id = ?",
            row -> row.text("subject"),
            archive.workspaceId())
        .orElseThrow();
  }

  private long told(String type) {
    return service
        .sql()
        .number(
            "select count(*) from outbox where topic = ? and scope = ? and payload like ?",
            Topics.ACTIVITY,
            archive.workspaceId(),
            "%\"" + type + "\"%");
  }

  @ParameterizedTest
  @MethodSource("edits")
  void theNewestEditIsShownWhateverCameFirst(List<Step> steps) {
    deliver(steps);

    assertThat(shown()).isEqualTo("second edit|2026-03-02 09:20:00.000000");
    assertThat(history())
        .containsExactly("ORIGINAL This is m1 of ada", "EDITED first edit", "EDITED second edit");
    assertThat(subject()).isEqualTo("second edit");
    assertThat(archive.count("interaction")).isEqualTo(1);
    assertThat(archive.states()).hasSize(1);
    assertThat(archive.waits()).extracting(Wait::startedAt).containsExactly(at(0));
  }

  @ParameterizedTest
  @MethodSource("deletions")
  void whatWasDeletedStaysSoAndKeepsItsPlaceAndItsWait(List<Step> steps) {
    deliver(steps);
    arrive(new Step.Message(agent("acme", "m2", at(30)).answering("m1")));

    assertThat(shown()).isEqualTo("|2026-03-02 09:10:00.000000|2026-03-02 09:15:00.000000");
    assertThat(history())
        .containsExactly(
            "ORIGINAL This is m1 of ada",
            "EDITED first edit",
            "DELETED null",
            "EDITED second edit");
    assertThat(subject()).isEmpty();
    assertThat(archive.responses()).containsExactly(1_800L);
    assertThat(told("message_deleted")).isEqualTo(1);
    assertThat(archive.misplaced()).isZero();
  }

  @ParameterizedTest
  @MethodSource("reviews")
  void anAnswerOlderThanTheEditedReviewHasANegativeLength(List<Step> steps) {
    deliver(steps);

    assertThat(archive.states()).hasSize(1);
    Wait wait = archive.waits().findFirst().orElseThrow();
    assertThat(wait.startedAt()).isEqualTo(at(20));
    assertThat(wait.endedAt()).isEqualTo(at(5));
    assertThat(wait.ending()).isEqualTo(WaitEnding.ANSWERED);
    assertThat(wait.elapsed().calendarSeconds()).isEqualTo(-900);
    assertThat(wait.elapsed().businessSeconds()).isEqualTo(-900);
    assertThat(archive.waits()).hasSize(1);
    assertThat(archive.conversationOf("m2")).isEqualTo(archive.conversationOf("m1"));
    assertThat(archive.misplaced()).isZero();
  }

  @Test
  void aReviewThatIsKnownOnlyAsItWasEditedGivesTheSame() {
    archive.file(agent("acme", "m2", at(5)).answering("m1").as(InteractionKind.REVIEW));
    archive.file(customer("ada", "m1", at(20)).as(InteractionKind.REVIEW));
    archive.file(agent("acme", "m3", at(8)).answering("m1").as(InteractionKind.REVIEW));
    archive.file(customer("ada", "m4", at(60)).answering("m1"));
    archive.file(agent("acme", "m5", at(70)).answering("m4"));

    assertThat(archive.responses()).containsExactly(-900L, 600L);
    assertThat(archive.misplaced()).isZero();
  }

  @Test
  void sameTimesAndTwinsOfOtherConnectionsAreToldApart() {
    UUID other = Ids.connection(archive.workspaceId(), archive.channel(), "acme-us");
    arrive(CREATE);
    archive.fileEvents(
        List.of(
            customer("ada", "m1", at(0)).inbound(archive.workspaceId(), archive.channel(), other)));
    arrive(FIRST_EDIT);
    UUID twin = Ids.interaction(archive.workspaceId(), other, "m1");
    InboundRevision deletion =
        new InboundRevision(
            archive.workspaceId(),
            InboundRevision.idOf(twin, RevisionKind.DELETED, at(10), null, null),
            twin,
            Ids.node(archive.workspaceId(), archive.channel(), other, "m1"),
            RevisionKind.DELETED,
            at(10),
            Precision.INSTANT,
            null,
            null,
            at(11));
    service.apply(Topics.REVISIONS, List.of(service.bean(EventJson.class).encode(deletion)));

    assertThat(
            service
                .sql()
                .list(
                    "select body from interaction where workspace_id = ? order by body",
                    row -> row.text("body"),
                    archive.workspaceId()))
        .containsExactly("", "first edit");
  }

  @Test
  void whoFilesAMessageAndWhoFilesItsEditAtOnceBothCount() throws Exception {
    try (ExecutorService both = Executors.newFixedThreadPool(2)) {
      for (int round = 0; round < 25; round++) {
        RevisionOrderTest fresh = new RevisionOrderTest();
        Future<?> filed = both.submit(() -> fresh.arrive(CREATE));
        Future<?> edited = both.submit(() -> fresh.arrive(FIRST_EDIT));
        filed.get();
        edited.get();

        assertThat(fresh.shown()).startsWith("first edit|");
      }
    }
  }
}
