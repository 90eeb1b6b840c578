package io.entente.interactions.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.Channel;
import io.entente.events.ConsentChoice;
import io.entente.events.ConsentPurpose;
import io.entente.events.ConsentState;
import io.entente.events.EventJson;
import io.entente.events.IdentityMapping;
import io.entente.events.Ids;
import io.entente.events.Topics;
import io.entente.interactions.testing.Service;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RefusedSurveysTest {
  private static Service service;
  private final SurveyWorld world = new SurveyWorld(service);
  private final UUID grace = Ids.next();

  @BeforeAll
  static void start() {
    service = Service.startIdle();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private void told(long version, Channel channel, ConsentChoice choice) {
    EventJson json = service.bean(EventJson.class);
    ConsentState.Standing standing =
        new ConsentState.Standing(ConsentPurpose.SURVEY, channel, choice);
    service.apply(
        Topics.CONSENTS,
        List.of(
            json.encode(
                new ConsentState(world.workspaceId, grace, version, List.of(standing), null))));
  }

  @Test
  void whoDoesNotWantToBeAskedIsNotUntilTheyThinkOtherwise() {
    String survey = world.survey("csat", ", \"delaySeconds\": 0");
    UUID conversation = world.helped("grace", null);
    service.apply(
        Topics.CONTACTS,
        List.of(
            service
                .bean(EventJson.class)
                .encode(
                    new IdentityMapping(world.workspaceId, world.identity("grace"), grace, 1))));

    told(2, Channel.X, ConsentChoice.WITHDRAWN);
    told(1, Channel.X, ConsentChoice.GIVEN);
    world.fire(conversation);
    assertThat(world.asked(conversation)).isEmpty();
    assertThat(
            world
                .owner
                .post(
                    "conversations/" + conversation + "/surveys",
                    "{\"surveyId\": \"" + survey + "\", \"force\": true}")
                .string("code"))
        .isEqualTo("refused");

    told(3, Channel.EMAIL, ConsentChoice.OBJECTED);
    assertThat(
            world
                .agent
                .post(
                    "conversations/" + conversation + "/surveys",
                    "{\"surveyId\": \"" + survey + "\"}")
                .status())
        .as("elsewhere is not here")
        .isEqualTo(201);
  }
}
