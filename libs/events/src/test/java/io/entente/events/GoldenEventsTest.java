package io.entente.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.events.CycleState.Resolution;
import io.entente.events.CycleState.Target;
import io.entente.events.CycleState.Volume;
import io.entente.events.CycleState.Wait;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The events as they were first published. These files are never edited: a version that changes
 * shape gets a file of its own, and the old one must be readable for ever.
 */
class GoldenEventsTest {
  private static final UUID WORKSPACE = UUID.fromString("0198a5b0-7c00-7000-8000-000000000001");
  private static final UUID CONNECTION = Ids.connection(WORKSPACE, Channel.X, "entente");
  private static final UUID ADA = Ids.identity(WORKSPACE, Channel.X, CONNECTION, "115712");
  private static final UUID GRACE = Ids.named(WORKSPACE, "agent", "grace");
  private static final UUID CYCLE = UUID.fromString("0198a5b0-7c00-7000-8000-00000000000c");
  private static final UUID CONVERSATION = UUID.fromString("0198a5b0-7c00-7000-8000-00000000000a");
  private static final UUID POLICY = UUID.fromString("0198a5b0-7c00-7000-8000-0000000000b0");
  private static final Instant NINE = Instant.parse("2026-11-02T09:00:00Z");

  private static ApplicationContext context;
  private static EventJson json;

  @BeforeAll
  static void start() {
    context = ApplicationContext.run();
    json = context.getBean(EventJson.class);
  }

  @AfterAll
  static void stop() {
    context.close();
  }

  @Test
  void interaction() throws IOException {
    InboundInteraction event =
        new InboundInteraction(
            WORKSPACE,
            Ids.interaction(WORKSPACE, CONNECTION, "3"),
            CONNECTION,
            Channel.X,
            "3",
            InteractionKind.COMMENT,
            ActorKind.CUSTOMER,
            new Party(ADA, "115712", "ada", null),
            null,
            Ids.node(WORKSPACE, Channel.X, CONNECTION, "3"),
            Ids.node(WORKSPACE, Channel.X, CONNECTION, "4"),
            null,
            "Où en est ma commande ? 👩‍💻",
            "fr",
            Visibility.PUBLIC,
            Instant.parse("2026-11-02T09:00:00.123456Z"),
            Precision.INSTANT,
            Instant.parse("2026-11-02T09:00:01Z"),
            false);

    assertGolden("interaction-1.json", event, InboundInteraction.class);
  }

  @Test
  void whatCameAsHtml() throws IOException {
    InboundRevision event =
        new InboundRevision(
            WORKSPACE,
            CYCLE,
            Ids.interaction(WORKSPACE, CONNECTION, "3"),
            Ids.node(WORKSPACE, Channel.X, CONNECTION, "3"),
            RevisionKind.EDITED,
            NINE,
            Precision.INSTANT,
            "Hello Ada",
            null,
            NINE.plusSeconds(1),
            "<p>Hello <b>Ada</b></p>",
            null);
    InboundInteraction message =
        new InboundInteraction(
            WORKSPACE,
            Ids.interaction(WORKSPACE, CONNECTION, "3"),
            CONNECTION,
            Channel.EMAIL,
            "3",
            InteractionKind.MAIL,
            ActorKind.CUSTOMER,
            new Party(ADA, "115712", "ada", null),
            null,
            Ids.node(WORKSPACE, Channel.X, CONNECTION, "3"),
            null,
            null,
            "Hello Ada",
            null,
            Visibility.PUBLIC,
            NINE,
            Precision.INSTANT,
            NINE.plusSeconds(1),
            false,
            null,
            "<p>Hello <b>Ada</b></p>",
            null,
            null);

    assertGolden("revision-2.json", event, InboundRevision.class);
    assertGolden("interaction-html-1.json", message, InboundInteraction.class);
  }

  @Test
  void whatSomebodyAllows() throws IOException {
    ConsentState event =
        new ConsentState(
            WORKSPACE,
            CONVERSATION,
            3,
            List.of(
                new ConsentState.Standing(ConsentPurpose.SURVEY, null, ConsentChoice.OBJECTED),
                new ConsentState.Standing(
                    ConsentPurpose.MARKETING, Channel.EMAIL, ConsentChoice.GIVEN)),
            null);

    assertGolden("consent-1.json", event, ConsentState.class);
    assertGolden(
        "consent-held-1.json",
        new ConsentState(WORKSPACE, CONVERSATION, 4, List.of(), true),
        ConsentState.class);
    assertThat(event.refuses(ConsentPurpose.SURVEY, Channel.X)).isTrue();
    assertThat(event.refuses(ConsentPurpose.MARKETING, Channel.EMAIL)).isFalse();
    assertThat(event.refuses(ConsentPurpose.SERVICE, Channel.EMAIL)).isFalse();
    assertThat(event.allows(ConsentPurpose.SERVICE, Channel.EMAIL)).isFalse();
    assertThat(event.allows(ConsentPurpose.MARKETING, Channel.EMAIL)).isTrue();
    assertThat(event.allows(ConsentPurpose.MARKETING, Channel.X)).isFalse();
  }

  @Test
  void erasures() throws IOException {
    ErasureOrder order =
        new ErasureOrder(WORKSPACE, CYCLE, CONVERSATION, List.of(ADA), NINE, null, null);
    ErasureReport report =
        new ErasureReport(
            WORKSPACE, CYCLE, "interactions", Map.of("interactions", 3L), NINE.plusSeconds(2));

    ErasureOrder told =
        new ErasureOrder(
            WORKSPACE,
            CYCLE,
            CONVERSATION,
            List.of(ADA),
            NINE,
            List.of(CONVERSATION, POLICY),
            new ErasureOrder.Remembered(
                "0a0b",
                List.of(
                    new ErasureOrder.Key("00ff", 3, false),
                    new ErasureOrder.Key("01fe", 0, true))));

    assertGolden("erasure-order-1.json", order, ErasureOrder.class);
    assertGolden("erasure-order-2.json", told, ErasureOrder.class);
    assertGolden("erasure-report-1.json", report, ErasureReport.class);
  }

  @Test
  void editedAndDeleted() throws IOException {
    UUID interaction = Ids.interaction(WORKSPACE, CONNECTION, "3");
    UUID node = Ids.node(WORKSPACE, Channel.X, CONNECTION, "3");
    InboundRevision edited =
        new InboundRevision(
            WORKSPACE,
            InboundRevision.idOf(
                interaction, RevisionKind.EDITED, NINE, "Où est mon colis ?", null),
            interaction,
            node,
            RevisionKind.EDITED,
            NINE,
            Precision.MINUTE,
            "Où est mon colis ?",
            "fr",
            NINE.plusSeconds(1));
    InboundRevision deleted =
        new InboundRevision(
            WORKSPACE,
            InboundRevision.idOf(interaction, RevisionKind.DELETED, NINE, null, null),
            interaction,
            node,
            RevisionKind.DELETED,
            NINE,
            Precision.INSTANT,
            null,
            null,
            NINE.plusSeconds(1));

    assertGolden("revision-1.json", edited, InboundRevision.class);
    assertGolden("revision-deleted-1.json", deleted, InboundRevision.class);
  }

  @Test
  void interactionWithFiles() throws IOException {
    UUID upload = UUID.fromString("0198a5b0-7c00-7000-8000-0000000000f1");
    InboundInteraction event =
        new InboundInteraction(
            WORKSPACE,
            Ids.interaction(WORKSPACE, CONNECTION, "3"),
            CONNECTION,
            Channel.X,
            "3",
            InteractionKind.POST,
            ActorKind.CUSTOMER,
            new Party(ADA, "115712", null, null),
            null,
            Ids.node(WORKSPACE, Channel.X, CONNECTION, "3"),
            null,
            null,
            "",
            null,
            Visibility.PUBLIC,
            NINE,
            Precision.INSTANT,
            NINE,
            false,
            List.of(
                new AttachedFile(upload, null, null, null, null),
                new AttachedFile(
                    null, "https://media.example.org/a.png", "a.png", "image/png", 68L)),
            null,
            null,
            null);

    assertGolden("interaction-2.json", event, InboundInteraction.class);
  }

  @Test
  void whatANetworkSaysOfItsAccounts() throws IOException {
    Party author =
        new Party(
            ADA,
            "115712",
            "ada",
            null,
            new PartyProfile("https://x.example.org/ada", null, 1_024L),
            List.of(
                new SameAs(GRACE, null, null),
                new SameAs(null, "ada@example.org", null),
                new SameAs(null, null, "+33612345678")));
    InboundInteraction event =
        new InboundInteraction(
            WORKSPACE,
            Ids.interaction(WORKSPACE, CONNECTION, "3"),
            CONNECTION,
            Channel.X,
            "3",
            InteractionKind.POST,
            ActorKind.CUSTOMER,
            author,
            null,
            Ids.node(WORKSPACE, Channel.X, CONNECTION, "3"),
            null,
            null,
            "Hello",
            null,
            Visibility.PUBLIC,
            NINE,
            Precision.INSTANT,
            NINE.plusSeconds(1),
            false);

    assertGolden("interaction-same-as-1.json", event, InboundInteraction.class);
  }

  @Test
  void insight() throws IOException {
    InsightProgress event =
        new InsightProgress(
            WORKSPACE,
            CYCLE,
            3,
            "logistics",
            InsightState.ACCEPTED,
            NINE,
            NINE.plusSeconds(900),
            List.of(ADA),
            List.of());

    assertGolden("insight-1.json", event, InsightProgress.class);
  }

  @Test
  void toldInsight() throws IOException {
    InsightProgress event =
        new InsightProgress(
            WORKSPACE,
            CYCLE,
            4,
            "logistics",
            InsightState.SHIPPED,
            NINE,
            NINE.plusSeconds(900),
            List.of(ADA),
            List.of(
                new InsightProgress.Origin(Channel.X, POLICY, 2, 1),
                new InsightProgress.Origin(Channel.EMAIL, null, 1, 0)));

    assertGolden("insight-2.json", event, InsightProgress.class);
  }

  @Test
  void post() throws IOException {
    PostState event =
        new PostState(
            WORKSPACE,
            Ids.node(WORKSPACE, Channel.X, CONNECTION, "9"),
            2,
            Channel.X,
            CONNECTION,
            NINE,
            "Autumn",
            12_50L,
            "EUR",
            new PostState.Engagement(NINE.plusSeconds(3_600), 41L, 3L, 7L, null, 5_100L, null));

    assertGolden("post-1.json", event, PostState.class);
  }

  @Test
  void askedSurvey() throws IOException {
    assertGolden("survey-asked-1.json", survey(1, null, null, null), SurveyState.class);
  }

  @Test
  void answeredSurvey() throws IOException {
    assertGolden(
        "survey-answered-1.json", survey(2, NINE.plusSeconds(900), 5, GRACE), SurveyState.class);
  }

  private static SurveyState survey(long version, Instant answeredAt, Integer score, UUID agentId) {
    return new SurveyState(
        WORKSPACE,
        UUID.fromString("0198a5b0-7c00-7000-8000-0000000000f1"),
        version,
        UUID.fromString("0198a5b0-7c00-7000-8000-0000000000f0"),
        SurveyKind.CSAT,
        CONVERSATION,
        0,
        Channel.X,
        CONNECTION,
        ADA,
        NINE,
        answeredAt,
        score,
        agentId);
  }

  @Test
  void question() throws IOException {
    QuestionState event =
        new QuestionState(
            WORKSPACE,
            CYCLE,
            3,
            Channel.FORUM,
            CONNECTION,
            CONVERSATION,
            ADA,
            NINE,
            2,
            NINE.plusSeconds(60),
            NINE.plusSeconds(120),
            NINE.plusSeconds(3_600),
            true,
            null,
            List.of());

    assertGolden("question-1.json", event, QuestionState.class);
  }

  @Test
  void helpedQuestion() throws IOException {
    QuestionState event =
        new QuestionState(
            WORKSPACE,
            CYCLE,
            4,
            Channel.FORUM,
            CONNECTION,
            CONVERSATION,
            ADA,
            NINE,
            1,
            NINE.plusSeconds(60),
            NINE.plusSeconds(60),
            NINE.plusSeconds(3_600),
            true,
            null,
            List.of(
                new QuestionState.Help(POLICY, GRACE, NINE.plusSeconds(3_600), null),
                new QuestionState.Help(
                    CONVERSATION, GRACE, NINE.plusSeconds(3_600), NINE.plusSeconds(7_200))));

    assertGolden("question-2.json", event, QuestionState.class);
  }

  @Test
  void segments() throws IOException {
    SegmentMembership event =
        new SegmentMembership(WORKSPACE, ADA, 3, List.of(CONNECTION, CONVERSATION));

    assertGolden("segments-1.json", event, SegmentMembership.class);
    assertGolden(
        "segment-state-1.json",
        new SegmentState(WORKSPACE, CYCLE, 2, "VIP", false),
        SegmentState.class);
  }

  @Test
  void resolvedCycle() throws IOException {
    Elapsed toResolution = new Elapsed(5_460, 5_460);
    Elapsed toAnswer = new Elapsed(1_200, 1_200);
    CycleState event =
        new CycleState(
            WORKSPACE,
            CYCLE,
            0,
            4,
            false,
            CONVERSATION,
            0,
            Channel.X,
            CONNECTION,
            ADA,
            1,
            NINE,
            new Resolution(NINE.plusSeconds(5_460), ActorKind.AGENT, GRACE, false),
            toResolution,
            toResolution,
            List.of(
                new Wait(
                    NINE,
                    NINE.plusSeconds(1_200),
                    WaitEnding.ANSWERED,
                    GRACE,
                    true,
                    toAnswer,
                    Precision.INSTANT)),
            List.of(
                new Volume(NINE, ActorKind.CUSTOMER, null, 1),
                new Volume(NINE, ActorKind.AGENT, GRACE, 1)),
            List.of(),
            null,
            null,
            null);

    assertGolden("cycle-1.json", event, CycleState.class);
  }

  @Test
  void promisedCycle() throws IOException {
    CycleState event =
        new CycleState(
            WORKSPACE,
            CYCLE,
            0,
            4,
            false,
            CONVERSATION,
            0,
            Channel.X,
            CONNECTION,
            ADA,
            1,
            NINE,
            null,
            null,
            null,
            List.of(
                new Wait(
                    NINE,
                    NINE.plusSeconds(1_200),
                    WaitEnding.ANSWERED,
                    GRACE,
                    true,
                    new Elapsed(1_200, 1_200),
                    Precision.INSTANT)),
            List.of(),
            List.of(
                new Target(
                    TargetKind.FIRST_RESPONSE,
                    POLICY,
                    2,
                    TargetClock.BUSINESS,
                    1_200,
                    NINE,
                    NINE.plusSeconds(1_200),
                    NINE.plusSeconds(1_200),
                    TargetOutcome.MET),
                new Target(
                    TargetKind.RESOLUTION,
                    POLICY,
                    2,
                    TargetClock.CALENDAR,
                    86_400,
                    NINE,
                    NINE.plusSeconds(86_400),
                    null,
                    null)),
            null,
            null,
            null);

    assertGolden("cycle-2.json", event, CycleState.class);
  }

  @Test
  void workedCycle() throws IOException {
    CycleState event =
        new CycleState(
            WORKSPACE,
            CYCLE,
            0,
            4,
            false,
            CONVERSATION,
            0,
            Channel.X,
            CONNECTION,
            ADA,
            1,
            NINE,
            new Resolution(NINE.plusSeconds(5_460), ActorKind.AGENT, GRACE, true),
            null,
            null,
            List.of(),
            List.of(),
            List.of(),
            new CycleState.Facets(
                POLICY,
                CONNECTION,
                "high",
                "fr",
                List.of(CYCLE),
                List.of(
                    new CycleState.Team(NINE, POLICY),
                    new CycleState.Team(NINE.plusSeconds(60), null))),
            new CycleState.Course(new Elapsed(5_460, 60), NINE.plusSeconds(9_000), 2, 0, 1),
            null);

    assertGolden("cycle-3.json", event, CycleState.class);
  }

  @Test
  void alertNotice() throws IOException {
    AlertNotice event =
        new AlertNotice(
            WORKSPACE,
            UUID.fromString("0198a5b0-7c00-7000-8000-0000000000d0"),
            UUID.fromString("0198a5b0-7c00-7000-8000-0000000000d1"),
            AlertNotice.Type.RAISED,
            "Late answers",
            "change",
            "response",
            5_400.0,
            1_200.0,
            2_400.0,
            NINE.plusSeconds(3_600));

    assertGolden("alert-1.json", event, AlertNotice.class);
  }

  @Test
  void cycleBelowAPost() throws IOException {
    CycleState event =
        new CycleState(
            WORKSPACE,
            CYCLE,
            0,
            1,
            false,
            CONVERSATION,
            0,
            Channel.X,
            CONNECTION,
            ADA,
            1,
            NINE,
            null,
            null,
            null,
            List.of(new Wait(NINE, null, null, null, true, null, Precision.INSTANT)),
            List.of(new Volume(NINE, ActorKind.CUSTOMER, null, 1)),
            List.of(),
            null,
            null,
            POLICY);

    assertGolden("cycle-4.json", event, CycleState.class);
  }

  @Test
  void deadlineNotice() throws IOException {
    DeadlineNotice event =
        new DeadlineNotice(
            WORKSPACE,
            CONVERSATION,
            DeadlineNotice.Type.BREACH,
            TargetKind.NEXT_RESPONSE,
            1,
            POLICY,
            2,
            NINE,
            NINE.plusSeconds(3_600),
            NINE.plusSeconds(3_601));

    assertGolden("deadline-1.json", event, DeadlineNotice.class);
  }

  @Test
  void removedCycle() throws IOException {
    CycleState event =
        new CycleState(
            WORKSPACE,
            CYCLE,
            1,
            5,
            true,
            CONVERSATION,
            0,
            Channel.X,
            CONNECTION,
            ADA,
            1,
            NINE,
            null,
            null,
            null,
            List.of(),
            List.of(),
            List.of(),
            null,
            null,
            null);

    assertGolden("cycle-removed-1.json", event, CycleState.class);
  }

  @Test
  void mapping() throws IOException {
    UUID contact = UUID.fromString("0198a5b0-7c00-7000-8000-0000000000ad");

    assertGolden(
        "mapping-1.json", new IdentityMapping(WORKSPACE, ADA, contact, 1), IdentityMapping.class);
  }

  @Test
  void contactChange() throws IOException {
    UUID contact = UUID.fromString("0198a5b0-7c00-7000-8000-0000000000ad");

    assertGolden(
        "contact-change-1.json", new ContactChange(WORKSPACE, contact), ContactChange.class);
  }

  @Test
  void person() throws IOException {
    UUID home = UUID.fromString("0198a5b0-7c00-7000-8000-0000000000ad");
    UUID shown = UUID.fromString("0198a5b0-7c00-7000-8000-0000000000ae");

    assertGolden("person-1.json", new PersonState(WORKSPACE, home, shown, 2), PersonState.class);
  }

  @Test
  void order() throws IOException {
    UUID contact = UUID.fromString("0198a5b0-7c00-7000-8000-0000000000ad");
    OrderState event =
        new OrderState(
            WORKSPACE,
            Ids.order(WORKSPACE, "shop", "1001"),
            contact,
            1,
            OrderKind.ORDER,
            "shop",
            "EUR",
            2,
            49_90L,
            12_00L,
            NINE,
            LocalDate.of(2026, 11, 2),
            Precision.INSTANT,
            null,
            null);

    assertGolden("order-1.json", event, OrderState.class);
  }

  @Test
  void orderOfWhichMoreIsTold() throws IOException {
    OrderState event =
        new OrderState(
            WORKSPACE,
            Ids.order(WORKSPACE, "shop", "1001"),
            null,
            1,
            OrderKind.ORDER,
            "shop",
            "EUR",
            2,
            49_90L,
            null,
            NINE,
            LocalDate.of(2026, 11, 2),
            Precision.INSTANT,
            null,
            null,
            Map.of("late", "true", "carrier", "bike"));

    assertGolden("order-attributes-1.json", event, OrderState.class);
  }

  @Test
  void reviewOfAnOrder() throws IOException {
    UUID about = Ids.order(WORKSPACE, "shop", "1001");
    UUID review = Ids.interaction(WORKSPACE, CONNECTION, "3");
    UUID node = Ids.node(WORKSPACE, Channel.X, CONNECTION, "3");
    InboundInteraction message =
        new InboundInteraction(
                WORKSPACE,
                review,
                CONNECTION,
                Channel.X,
                "3",
                InteractionKind.REVIEW,
                ActorKind.CUSTOMER,
                new Party(ADA, "115712", "ada", null),
                null,
                node,
                null,
                null,
                "Too late",
                null,
                Visibility.PUBLIC,
                NINE,
                Precision.INSTANT,
                NINE.plusSeconds(1),
                false)
            .rated(2, about);
    InboundRevision edited =
        new InboundRevision(
            WORKSPACE,
            InboundRevision.idOf(review, RevisionKind.EDITED, NINE, "Never mind", 5),
            review,
            node,
            RevisionKind.EDITED,
            NINE,
            Precision.INSTANT,
            "Never mind",
            null,
            NINE.plusSeconds(1),
            null,
            5);
    ReviewState state =
        new ReviewState(WORKSPACE, review, 2, false, Channel.X, CONNECTION, ADA, NINE, 5, about);

    assertGolden("interaction-review-1.json", message, InboundInteraction.class);
    assertGolden("revision-review-1.json", edited, InboundRevision.class);
    assertGolden("review-1.json", state, ReviewState.class);
  }

  @Test
  void whatBroughtSomebody() throws IOException {
    PersonFacts event =
        new PersonFacts(
            WORKSPACE, CONVERSATION, 3, CYCLE, "referral", LocalDate.of(2026, 11, 2), "Autumn");

    assertGolden("person-facts-1.json", event, PersonFacts.class);
  }

  @Test
  void refundThatWaitsForItsCustomer() throws IOException {
    OrderState event =
        new OrderState(
            WORKSPACE,
            Ids.order(WORKSPACE, "shop", "R-7"),
            null,
            3,
            OrderKind.REFUND,
            "shop",
            "GBP",
            3,
            2_042_761L,
            null,
            NINE,
            LocalDate.of(2026, 11, 1),
            Precision.DAY,
            Ids.order(WORKSPACE, "shop", "1001"),
            null);

    assertGolden("order-refund-1.json", event, OrderState.class);
  }

  @Test
  void activity() throws IOException {
    UUID entry = UUID.fromString("0198a5b0-7c00-7000-8000-0000000000e1");
    UUID survivor = UUID.fromString("0198a5b0-7c00-7000-8000-00000000000b");
    Activity event =
        new Activity(
            WORKSPACE,
            NINE,
            List.of(
                new Activity.Item(
                    ActivityType.MESSAGE_FILED,
                    CONVERSATION,
                    2L,
                    null,
                    null,
                    null,
                    null,
                    List.of(
                        new Activity.Message(Ids.interaction(WORKSPACE, CONNECTION, "3"), entry))),
                new Activity.Item(
                    ActivityType.CONVERSATION_MERGED,
                    CONVERSATION,
                    3L,
                    survivor,
                    null,
                    null,
                    null,
                    List.of())));

    assertGolden("activity-1.json", event, Activity.class);
  }

  @Test
  void activityOfWork() throws IOException {
    UUID agent = UUID.fromString("0198a5b0-7c00-7000-8000-0000000000a9");
    Activity event =
        new Activity(
            WORKSPACE,
            NINE,
            List.of(
                new Activity.Item(
                    ActivityType.CONVERSATION_CHANGED,
                    CONVERSATION,
                    4L,
                    null,
                    "resolved",
                    null,
                    null,
                    List.of()),
                new Activity.Item(
                    ActivityType.CONVERSATION_CHANGED,
                    CONVERSATION,
                    null,
                    null,
                    null,
                    List.of("assigneeId", "teamId"),
                    null,
                    List.of()),
                new Activity.Item(
                    ActivityType.ATTENDANCE_CHANGED,
                    CONVERSATION,
                    null,
                    null,
                    null,
                    null,
                    agent,
                    List.of()),
                new Activity.Item(
                    ActivityType.AGENT_CHANGED, null, null, null, null, null, agent, List.of())));

    assertGolden("activity-2.json", event, Activity.class);
  }

  @Test
  void whatALaterVersionTellsIsReadAsSomethingElse() {
    String later =
        """
        {"workspaceId":"%s","at":"2026-11-02T09:00:00Z",
         "items":[{"type":"conversation_painted","conversationId":"%s","messages":[]}]}
        """
            .formatted(WORKSPACE, CONVERSATION);

    Activity read = json.decode(later.getBytes(StandardCharsets.UTF_8), Activity.class);

    assertThat(read.items()).extracting(Activity.Item::type).containsExactly(ActivityType.OTHER);
  }

  @Test
  void unknownFieldsArePassedOver() {
    String later =
        """
        {"workspaceId":"%s","identityId":"%s","contactId":"%s","version":1,"reason":{"rule":"x"}}
        """
            .formatted(WORKSPACE, ADA, GRACE);

    IdentityMapping read =
        json.decode(later.getBytes(StandardCharsets.UTF_8), IdentityMapping.class);

    assertThat(read.contactId()).isEqualTo(GRACE);
  }

  @Test
  void whatIsNoEventSaysSo() {
    byte[] broken = "{\"workspaceId\":".getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> json.decode(broken, CycleState.class))
        .isInstanceOf(UnreadableEvent.class)
        .hasMessageStartingWith("Not a CycleState");
    assertThatThrownBy(() -> json.decode(null, CycleState.class))
        .isInstanceOf(UnreadableEvent.class);
  }

  private static <T> void assertGolden(String file, T event, Class<T> type) throws IOException {
    String golden;
    try (InputStream sample = GoldenEventsTest.class.getResourceAsStream("/samples/" + file)) {
      golden = new String(sample.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
    assertThat(new String(json.encode(event), StandardCharsets.UTF_8)).isEqualTo(golden);
    assertThat(json.decode(golden.getBytes(StandardCharsets.UTF_8), type)).isEqualTo(event);
  }
}
