package io.entente.interactions.delivery;

import static io.entente.interactions.testing.Said.customer;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.embedded.BackingServers;
import io.entente.embedded.Database;
import io.entente.events.Channel;
import io.entente.events.Ids;
import io.entente.events.InboundInteraction;
import io.entente.interactions.testing.Api;
import io.entente.interactions.testing.Api.Answer;
import io.entente.interactions.testing.Said;
import io.entente.interactions.testing.Service;
import io.entente.rest.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A workspace with one connection, at which agents answer. */
record Desk(Service service, Api owner, Api agent, UUID connection, Channel channel) {
  static final String SECRET = "a secret of the tests 1a2b".replace(' ', '-');

  static Service start(Database database) {
    return Service.start(
        database,
        Map.of(
            "entente.kafka.servers", BackingServers.shared().kafkaServers(),
            "entente.secrets.key", "a key that seals the secrets of tests",
            "entente.outlets.private", "true"));
  }

  static Service start() {
    return start(BackingServers.shared().database("interactions"));
  }

  static Desk of(Service service, Channel channel) {
    Api owner = Api.of(service, Ids.next(), Role.OWNER);
    String connection =
        owner
            .post(
                "connections",
                "{\"channel\": \"%s\", \"externalId\": \"acme\", \"name\": \"Acme\"}"
                    .formatted(channel.json()))
            .string("id");
    return new Desk(service, owner, owner.as(Role.AGENT), UUID.fromString(connection), channel);
  }

  Desk with(Service other) {
    return new Desk(
        other,
        new Api(other.uri(), owner.caller(), owner.json()),
        new Api(other.uri(), agent.caller(), agent.json()),
        connection,
        channel);
  }

  Answer outlet(String body) {
    return owner.send("PUT", "connections/" + connection + "/outlet", body, Map.of());
  }

  /** Replies leave by the webhook at that address. */
  Desk webhook(String address) {
    Answer answer =
        outlet(
            "{\"kind\": \"webhook\", \"url\": \"%s/hook\", \"secret\": \"%s\"}"
                .formatted(address, SECRET));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return this;
  }

  InboundInteraction inbound(Said said) {
    return said.inbound(owner.caller().workspaceId(), channel, connection);
  }

  /** A conversation that the customer begins with that message; its id. */
  String open(String author, String id, Instant at) {
    return open(customer(author, id, at));
  }

  String open(Said said) {
    service.file(List.of(inbound(said)));
    UUID identity = Ids.identity(owner.caller().workspaceId(), channel, connection, said.author());
    return String.valueOf(
        owner.get("conversations?identity=" + identity).items().getFirst().get("id"));
  }

  Answer reply(String conversation, String text) {
    return agent.post(
        "conversations/" + conversation + "/replies", "{\"body\": \"%s\"}".formatted(text));
  }

  Answer settle(String conversation, String reply, String body) {
    return agent.post("conversations/" + conversation + "/replies/" + reply + "/attempts", body);
  }

  List<Map<String, Object>> thread(String conversation) {
    return owner.get("conversations/" + conversation + "/interactions").items();
  }

  /** What became of the last message of a conversation. */
  @SuppressWarnings("unchecked")
  Map<String, Object> delivery(String conversation) {
    return (Map<String, Object>) thread(conversation).getLast().get("delivery");
  }

  /** What became of each reply of a conversation, in order. */
  List<Object> states(String conversation) {
    return thread(conversation).stream()
        .filter(it -> it.get("delivery") != null)
        .<Object>map(it -> ((Map<?, ?>) it.get("delivery")).get("state"))
        .toList();
  }

  String state(String conversation) {
    return String.valueOf(delivery(conversation).get("state"));
  }

  Object waitingSince(String conversation) {
    return owner.get("conversations/" + conversation).body().get("waitingSince");
  }

  @SuppressWarnings("unchecked")
  Map<String, Object> shownOutlet() {
    return (Map<String, Object>) owner.get("connections").items().getFirst().get("outlet");
  }
}
