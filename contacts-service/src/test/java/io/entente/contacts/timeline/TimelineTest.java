package io.entente.contacts.timeline;

import static io.entente.contacts.link.LinkWorld.ADA;
import static io.entente.contacts.link.LinkWorld.BRAND;
import static io.entente.contacts.link.LinkWorld.GRACE;
import static io.entente.contacts.link.LinkWorld.T0;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.contacts.Api;
import io.entente.contacts.Api.Answer;
import io.entente.contacts.RunningContacts;
import io.entente.contacts.link.LinkWorld;
import io.entente.contacts.link.Linking;
import io.entente.events.ActorKind;
import io.entente.events.Channel;
import io.entente.events.EventJson;
import io.entente.events.InboundInteraction;
import io.entente.events.SurveyKind;
import io.entente.events.SurveyState;
import io.entente.events.Topics;
import io.entente.messaging.Batch;
import io.entente.messaging.IncomingEvent;
import io.entente.rest.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TimelineTest {
  private final LinkWorld world = new LinkWorld();
  private final Linking linking = new Linking();
  private final RunningContacts contacts = RunningContacts.shared();
  private final Api agent = new Api(world.workspaceId(), Role.AGENT);

  @Test
  void whatHappenedIsToldLatestFirst() {
    linking.take(
        world.message(ADA, T0.plusSeconds(10)),
        world.messageTo(ActorKind.AGENT, BRAND, ADA, T0.plusSeconds(30)),
        world.message(GRACE, T0.plusSeconds(20)));
    keep(survey(1, null), survey(3, 5), survey(2, 1));

    Answer answer = agent.get(timeline(ADA) + "?kind=interaction&kind=survey&kind=identity");

    assertThat(answer.each("kind"))
        .containsExactly("survey", "interaction", "interaction", "identity");
    assertThat(answer.items().get(0).get("survey").get("score").getIntValue()).isEqualTo(5);
    assertThat(answer.items().get(1).get("interaction").get("actor").getStringValue())
        .isEqualTo("agent");
    assertThat(answer.items().get(3).get("identity").get("handle").getStringValue())
        .isEqualTo("ada");
    assertThat(agent.get(timeline(ADA)).each("kind")).contains("contact");
    assertThat(agent.get(timeline(GRACE) + "?kind=interaction").items()).hasSize(1);
  }

  @Test
  void pagesShowEverythingOnceWhateverHappensAtOneMoment() {
    List<InboundInteraction> messages = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      messages.add(world.message(ADA, T0.plusSeconds(i / 10)));
    }
    linking.take(messages);
    linking.take(messages);

    Set<String> seen = new HashSet<>();
    List<String> times = new ArrayList<>();
    String next = "";
    while (next != null) {
      Answer page = agent.get(timeline(ADA) + "?kind=interaction&kind=identity&limit=4" + next);
      seen.addAll(page.each("id"));
      times.addAll(page.each("at"));
      next = page.body().get("next").isNull() ? null : "&cursor=" + page.text("next");
    }

    assertThat(seen).hasSize(26);
    assertThat(times).hasSize(26).isSortedAccordingTo((one, other) -> other.compareTo(one));
  }

  @Test
  void aMergedContactTellsOfBoth() {
    linking.take(world.message(ADA, T0), world.message(GRACE, T0.plusSeconds(1)));
    UUID ada = contact(ADA);
    contacts
        .sql()
        .update(
            "update contact set final_id = ? where workspace_id = ? and id = ?",
            ada,
            world.workspaceId(),
            contact(GRACE));

    for (LinkWorld.Person person : List.of(ADA, GRACE)) {
      assertThat(agent.get(timeline(person) + "?kind=interaction").items()).hasSize(2);
    }
  }

  @Test
  void whatIsAskedWronglyIsRefused() {
    linking.take(world.message(ADA, T0));

    assertThat(agent.get(timeline(ADA) + "?kind=gossip").status()).isEqualTo(400);
    assertThat(agent.get(timeline(ADA) + "?limit=101").status()).isEqualTo(400);
    assertThat(agent.get(timeline(ADA) + "?cursor=x").status()).isEqualTo(400);
    assertThat(new Api(UUID.randomUUID(), Role.OWNER).get(timeline(ADA)).status()).isEqualTo(404);
  }

  private void keep(SurveyState... states) {
    EventJson json = contacts.bean(EventJson.class);
    List<IncomingEvent> events = new ArrayList<>();
    for (SurveyState state : states) {
      events.add(
          new IncomingEvent(
              Topics.SURVEYS, 0, events.size(), state.key(), json.encode(state), T0, Map.of()));
    }
    contacts
        .transactions()
        .writing(() -> contacts.bean(ReadSurveys.class).handle(new Batch(events)));
  }

  private SurveyState survey(long version, Integer score) {
    Instant asked = T0.plusSeconds(60);
    return new SurveyState(
        world.workspaceId(),
        new UUID(7, 7),
        version,
        new UUID(8, 8),
        SurveyKind.CSAT,
        new UUID(9, 9),
        1,
        Channel.MASTODON,
        new UUID(10, 10),
        world.identityId(ADA),
        asked,
        score == null ? null : asked.plusSeconds(5),
        score,
        null);
  }

  private String timeline(LinkWorld.Person person) {
    return "/api/v1/contacts/" + contact(person) + "/timeline";
  }

  private UUID contact(LinkWorld.Person person) {
    return contacts
        .sql()
        .first(
            "select contact_id from identity where workspace_id = ? and id = ?",
            row -> row.uuid("contact_id"),
            world.workspaceId(),
            world.identityId(person))
        .orElseThrow();
  }
}
