package io.entente.interactions.activity;

import static io.entente.interactions.testing.Said.bot;
import static io.entente.interactions.testing.Said.customer;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.Activity;
import io.entente.events.ActivityType;
import io.entente.events.Channel;
import io.entente.events.EventJson;
import io.entente.events.Ids;
import io.entente.events.InboundInteraction;
import io.entente.events.Topics;
import io.entente.interactions.testing.Api;
import io.entente.interactions.testing.Said;
import io.entente.interactions.testing.Service;
import io.entente.rest.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What filing, replies, notes and resolutions tell of themselves. */
class ActivityTest {
  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
  private static Service service;
  private final UUID workspaceId = Ids.next();
  private final Api owner = Api.of(service, workspaceId, Role.OWNER);
  private final UUID connection = UUID.fromString(owner.connect("acme"));

  @BeforeAll
  static void start() {
    service = Service.startIdle();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private void file(Said... messages) {
    service.file(
        Arrays.stream(messages)
            .map(said -> said.inbound(workspaceId, Channel.X, connection))
            .toList());
  }

  private List<Activity> told() {
    EventJson json = service.bean(EventJson.class);
    return service
        .sql()
        .list(
            "select payload from outbox where topic = ? and scope = ? order by id",
            row -> json.decode(row.bytes("payload"), Activity.class),
            Topics.ACTIVITY,
            workspaceId);
  }

  private static List<ActivityType> types(Activity activity) {
    return activity.items().stream().map(Activity.Item::type).toList();
  }

  private UUID interaction(String id) {
    return Ids.interaction(workspaceId, connection, id);
  }

  private static List<UUID> messages(Activity.Item item) {
    return item.messages().stream().map(Activity.Message::id).toList();
  }

  @Test
  void aBatchIsOneEventOfAWorkspace() {
    file(
        customer("ada", "m1", NINE),
        customer("ada", "m2", NINE.plusSeconds(1)).answering("m1"),
        customer("grace", "m3", NINE),
        bot("m4", NINE));

    List<Activity> told = told();

    assertThat(told).hasSize(1);
    assertThat(types(told.getFirst()))
        .containsExactlyInAnyOrder(
            ActivityType.CONVERSATION_OPENED,
            ActivityType.CONVERSATION_OPENED,
            ActivityType.MESSAGE_FILED,
            ActivityType.MESSAGE_FILED,
            ActivityType.MESSAGE_FILED);
    assertThat(told.getFirst().items())
        .filteredOn(item -> item.type() == ActivityType.MESSAGE_FILED)
        .extracting(ActivityTest::messages)
        .containsExactlyInAnyOrder(
            List.of(interaction("m1"), interaction("m2")),
            List.of(interaction("m3")),
            List.of(interaction("m4")));
    assertThat(told.getFirst().items())
        .filteredOn(item -> messages(item).contains(interaction("m4")))
        .allMatch(item -> item.conversationId() == null && item.conversationVersion() == null);
  }

  @Test
  void whatWasFiledBeforeIsNotToldAgain() {
    file(customer("ada", "m1", NINE));
    file(customer("ada", "m1", NINE));

    assertThat(told()).hasSize(1);
  }

  @Test
  void repliesNotesAndResolutionsAreTold() {
    file(customer("ada", "m1", NINE));
    String id = String.valueOf(owner.get("conversations").items().getFirst().get("id"));
    owner.post("conversations/" + id + "/replies", "{\"body\": \"Hello\"}");
    owner.post("conversations/" + id + "/notes", "{\"body\": \"Hm\"}");
    owner.post("conversations/" + id + "/resolution", null);

    List<Activity> told = told();

    assertThat(told).hasSize(4);
    assertThat(types(told.get(1))).containsExactly(ActivityType.MESSAGE_FILED);
    assertThat(types(told.get(2))).containsExactly(ActivityType.MESSAGE_FILED);
    assertThat(types(told.get(3))).containsExactly(ActivityType.CONVERSATION_CHANGED);
    assertThat(told.get(3).items().getFirst().conversationId()).hasToString(id);
    assertThat(told.get(3).items().getFirst().conversationVersion())
        .isEqualTo(((Number) owner.get("conversations/" + id).body().get("version")).longValue());
  }

  @Test
  void aMergeTellsWhatMovedWhere() {
    file(customer("ada", "m1", NINE));
    file(customer("ada", "m3", NINE.plusSeconds(20)).answering("m2"));
    file(customer("ada", "m2", NINE.plusSeconds(10)).answering("m1"));

    Activity merge = told().getLast();

    assertThat(types(merge))
        .containsExactlyInAnyOrder(
            ActivityType.CONVERSATION_MERGED,
            ActivityType.MESSAGE_MOVED,
            ActivityType.MESSAGE_FILED);
    UUID survivor = told().getFirst().items().getFirst().conversationId();
    assertThat(merge.items())
        .filteredOn(item -> item.type() == ActivityType.MESSAGE_MOVED)
        .allMatch(item -> survivor.equals(item.conversationId()))
        .extracting(ActivityTest::messages)
        .containsExactly(List.of(interaction("m3")));
    assertThat(merge.items())
        .filteredOn(item -> item.type() == ActivityType.CONVERSATION_MERGED)
        .allMatch(item -> survivor.equals(item.mergedIntoId()));
  }

  @Test
  void whatIsTooMuchForOneEventIsSeveral() {
    List<InboundInteraction> messages = new ArrayList<>();
    for (int i = 0; i < TellActivity.MOST + 100; i++) {
      messages.add(
          customer("ada", "m" + i, NINE.plusSeconds(i))
              .in("thread")
              .inbound(workspaceId, Channel.X, connection));
    }
    service.file(messages);

    List<Activity> told = told();

    assertThat(told).hasSizeBetween(2, 3);
    assertThat(
            told.stream().flatMap(it -> it.items().stream()).flatMap(it -> messages(it).stream()))
        .hasSize(TellActivity.MOST + 100)
        .doesNotHaveDuplicates();
  }
}
