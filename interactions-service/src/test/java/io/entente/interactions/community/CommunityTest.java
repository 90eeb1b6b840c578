package io.entente.interactions.community;

import static io.entente.interactions.community.Forum.at;
import static io.entente.interactions.testing.Said.agent;
import static io.entente.interactions.testing.Said.by;
import static io.entente.interactions.testing.Said.customer;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.ActorKind;
import io.entente.events.Channel;
import io.entente.events.InteractionKind;
import io.entente.interactions.testing.Api.Answer;
import io.entente.interactions.testing.Said;
import io.entente.interactions.testing.Service;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CommunityTest {
  private static Service service;
  private final Forum forum = Forum.in(service);

  @BeforeAll
  static void start() {
    service = Service.startIdle();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void whatOtherMembersAnswerIsTheirPeersAndNoQuestionOfTheirs() {
    forum.file(
        customer("ada", "q", at(0)),
        customer("grace", "a1", at(10)).answering("q"),
        customer("ada", "a2", at(20)).answering("a1"),
        customer("linus", "a3", at(30)).answering("a2").as(InteractionKind.COMMENT),
        agent("acme", "a4", at(40)).answering("a3"));

    Map<String, Object> question = forum.only("questions");
    Map<String, Object> conversation = forum.only("conversations");

    assertThat(question)
        .containsEntry("state", "answered")
        .containsEntry("answers", 3)
        .containsEntry("firstAnswerAt", at(10).toString())
        .containsEntry("firstPeerAnswerAt", at(10).toString())
        .containsEntry("acceptedAt", null)
        .containsEntry("conversationId", conversation.get("id"));
    assertThat(forum.thread(conversation.get("id")))
        .containsExactly("customer ada", "peer grace", "customer ada", "peer linus", "agent acme");
    assertThat(conversation).containsEntry("waitingSince", null);
  }

  @Test
  void aForumPostIsOneOnWhateverChannel() {
    UUID group = UUID.fromString(forum.owner().connect("group"));
    service.file(
        List.of(
            customer("ada", "q", at(0))
                .as(InteractionKind.FORUM_POST)
                .inbound(forum.workspaceId(), Channel.X, group),
            customer("grace", "a", at(1))
                .answering("q")
                .as(InteractionKind.FORUM_POST)
                .inbound(forum.workspaceId(), Channel.X, group),
            customer("linus", "c", at(2))
                .answering("q")
                .inbound(forum.workspaceId(), Channel.X, group)));

    assertThat(forum.only("questions")).containsEntry("answers", 1);
    assertThat(forum.owner().get("conversations").items())
        .as("ada's, and linus's comment")
        .hasSize(2);
  }

  @Test
  void whatABlockedMemberAnswersMakesNobodyElsesQuestionSpam() {
    forum.file(customer("grace", "own", at(0)));
    forum.block("grace");

    forum.file(customer("ada", "q1", at(10)), customer("grace", "a1", at(11)).answering("q1"));
    forum.file(customer("grace", "a2", at(12)).answering("q1"));
    forum.file(customer("grace", "a3", at(21)).answering("q2"));
    assertThat(forum.owner().get("conversations?status=spam").items()).hasSize(1);
    forum.file(customer("ada", "q2", at(20)));
    forum.file(customer("ada", "more", at(15)).answering("q1"));
    forum.file(customer("grace", "a4", at(30)));

    assertThat(forum.owner().get("conversations?status=open").items())
        .extracting(it -> forum.thread(it.get("id")))
        .containsExactlyInAnyOrder(
            List.of("customer grace"),
            List.of("customer ada", "peer grace", "peer grace", "customer ada"),
            List.of("customer ada", "peer grace"));
    assertThat(forum.owner().get("conversations?status=spam").items())
        .extracting(it -> forum.thread(it.get("id")))
        .containsExactly(List.of("customer grace"));
  }

  @Test
  void belowAPostOfTheBrandAMembersPostIsAQuestionOfItsOwn() {
    forum.file(
        agent("acme", "news", at(0)),
        customer("ada", "q", at(1)).answering("news"),
        customer("grace", "a", at(2)).answering("q"),
        agent("acme", "thanks", at(3)).answering("a"));

    assertThat(forum.thread(forum.only("conversations").get("id")))
        .containsExactly("customer ada", "peer grace", "agent acme");
  }

  @Test
  void theOrderOfArrivalMakesNoDifference() {
    List<Said> said =
        List.of(
            customer("ada", "q", at(0)),
            customer("grace", "a1", at(10)).answering("q"),
            customer("linus", "a2", at(20)).answering("a1"),
            customer("ada", "a3", at(30)).answering("a2"),
            by(ActorKind.PEER, "ada", "a4", at(40)).answering("q"),
            agent("acme", "a5", at(50)).answering("a2"),
            agent("acme", "news", at(60)),
            customer("grace", "q2", at(70)).answering("news"),
            customer("ada", "a6", at(80)).answering("q2"),
            agent("acme", "a7", at(90)).answering("a6"));
    for (int seed = 0; seed < 12; seed++) {
      Forum other = Forum.in(service);
      List<Said> shuffled = new ArrayList<>(said);
      Random random = new Random(seed);
      Collections.shuffle(shuffled, random);
      int accepted = random.nextInt(said.size());
      for (int i = 0; i < shuffled.size(); i++) {
        if (i == accepted) {
          other.accept("a2", at(100));
        }
        other.file(shuffled.get(i));
      }

      assertThat(other.only("questions"))
          .as("seed %s", seed)
          .containsEntry("state", "accepted")
          .containsEntry("answers", 4)
          .containsEntry("firstAnswerAt", at(10).toString())
          .containsEntry("acceptedAt", at(100).toString())
          .containsEntry("acceptedFromPeer", true);
      List<Map<String, Object>> conversations =
          other.owner().get("conversations?sort=opened").items();
      assertThat(conversations)
          .as("seed %s", seed)
          .extracting(it -> other.thread(it.get("id")))
          .containsExactlyInAnyOrder(
              List.of(
                  "customer ada",
                  "peer grace",
                  "peer linus",
                  "customer ada",
                  "peer ada",
                  "agent acme"),
              List.of("customer grace", "peer ada", "agent acme"));
    }
  }

  @Test
  void listsArePagedBothWays() {
    for (int i = 0; i < 5; i++) {
      forum.file(customer("ada", "q" + i, at(i / 2)));
    }
    for (String sort : List.of("newest", "oldest")) {
      List<Object> seen = new ArrayList<>();
      String next = "";
      do {
        Answer page = forum.owner().get("questions?limit=2&sort=" + sort + next);
        page.items().forEach(it -> seen.add(it.get("askedAt")));
        next = page.body().get("next") == null ? null : "&cursor=" + page.string("next");
      } while (next != null);

      List<Object> expected = seen.stream().sorted(Comparator.comparing(String::valueOf)).toList();
      assertThat(seen).hasSize(5).isEqualTo(sort.equals("oldest") ? expected : expected.reversed());
    }
    assertThat(forum.owner().get("questions?state=lost").pointers()).containsExactly("?state");
    assertThat(forum.owner().get("questions?sort=lost").pointers()).containsExactly("?sort");
  }
}
