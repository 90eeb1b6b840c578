package io.entente.interactions.survey;

import static io.entente.interactions.testing.Said.customer;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.Channel;
import io.entente.events.EventJson;
import io.entente.events.Ids;
import io.entente.events.InboundInteraction;
import io.entente.events.SurveyState;
import io.entente.events.Topics;
import io.entente.interactions.testing.Api;
import io.entente.interactions.testing.Api.Answer;
import io.entente.interactions.testing.Service;
import io.entente.interactions.timer.Due;
import io.entente.rest.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A workspace whose customers are asked how it went. */
final class SurveyWorld {
  static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
  private static final HttpClient BROWSER =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  final Service service;
  final UUID workspaceId = Ids.next();
  final Api owner;
  final Api agent;
  final UUID connection;

  SurveyWorld(Service service) {
    this.service = service;
    owner = Api.of(service, workspaceId, Role.OWNER);
    agent = owner.as(Role.AGENT);
    connection = UUID.fromString(owner.connect("acme"));
  }

  /** Makes a survey; its id. */
  String survey(String kind, String more) {
    Answer made =
        owner.post("surveys", "{\"name\": \"Asked\", \"kind\": \"%s\"%s}".formatted(kind, more));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    return made.string("id");
  }

  /** Has somebody write; the id of their conversation. */
  UUID written(String who, String language) {
    InboundInteraction said =
        customer(who, who + "-1", NINE).inbound(workspaceId, Channel.X, connection);
    service.file(
        List.of(
            new InboundInteraction(
                said.workspaceId(),
                said.id(),
                said.connectionId(),
                said.channel(),
                said.externalId(),
                said.kind(),
                said.actor(),
                said.author(),
                null,
                said.nodeId(),
                null,
                null,
                said.body(),
                language,
                said.visibility(),
                said.occurredAt(),
                said.precision(),
                said.receivedAt(),
                false)));
    return UUID.fromString(
        String.valueOf(
            owner.get("conversations?identity=" + identity(who)).items().getFirst().get("id")));
  }

  UUID identity(String who) {
    return Ids.identity(workspaceId, Channel.X, connection, who);
  }

  void reply(UUID conversation) {
    assertThat(
            agent
                .post("conversations/" + conversation + "/replies", "{\"body\": \"Hello\"}")
                .status())
        .isEqualTo(201);
  }

  void resolve(UUID conversation) {
    assertThat(agent.post("conversations/" + conversation + "/resolution", "{}").status())
        .isEqualTo(201);
  }

  /** Has somebody write, an agent answer and resolve; the conversation. */
  UUID helped(String who, String language) {
    UUID conversation = written(who, language);
    reply(conversation);
    resolve(conversation);
    return conversation;
  }

  /** When the customer is to be asked; empty if never. */
  List<Instant> timers(UUID conversation) {
    return service
        .sql()
        .list(
            "select due_at from timer where workspace_id = ? and kind = ? and subject_id = ?",
            row -> row.instant("due_at"),
            workspaceId,
            AskCustomers.KIND,
            conversation);
  }

  /** Has the timer of the conversation take effect, as far as there is one. */
  void fire(UUID conversation) {
    fire(service, conversation);
  }

  void fire(Service replica, UUID conversation) {
    List<Due> due =
        timers(conversation).stream().map(at -> new Due(workspaceId, conversation, at)).toList();
    replica.transactions().writing(() -> replica.bean(AskCustomers.class).fire(due));
  }

  List<Map<String, Object>> asked(UUID conversation) {
    return owner.get("conversations/" + conversation + "/surveys").items();
  }

  List<Map<String, Object>> thread(UUID conversation) {
    return owner.get("conversations/" + conversation + "/interactions").items();
  }

  /** The secret part of the link that the last message of the conversation has. */
  String token(UUID conversation) {
    String body = String.valueOf(thread(conversation).getLast().get("body"));
    assertThat(body).contains("\nhttp://127.0.0.1:8080/s/");
    return body.substring(body.indexOf("/s/") + 3);
  }

  HttpResponse<String> open(String tokenAndQuery, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(service.uri().resolve("/s/" + tokenAndQuery))
            .header("Accept", "text/html,*/*;q=0.8");
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  HttpResponse<String> answer(String tokenAndQuery, String form) {
    return answer(tokenAndQuery, form, "application/x-www-form-urlencoded");
  }

  HttpResponse<String> answer(String tokenAndQuery, String body, String type) {
    return send(
        HttpRequest.newBuilder(service.uri().resolve("/s/" + tokenAndQuery))
            .header("Accept", "text/html")
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body)));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return BROWSER.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What was told outside, in order. */
  List<SurveyState> told() {
    return service
        .sql()
        .list(
            "select payload from outbox where scope = ? and topic = ? order by id",
            row -> service.bean(EventJson.class).decode(row.bytes("payload"), SurveyState.class),
            workspaceId,
            Topics.SURVEYS);
  }

  /** Has all that was asked and answered lie so many hours further back. */
  void pass(int hours) {
    service
        .sql()
        .update(
            """
            update survey_invitation
            set asked_at = asked_at - interval ? hour, expires_at = expires_at - interval ? hour
            where workspace_id = ?
            """,
            hours,
            hours,
            workspaceId);
    service
        .sql()
        .update(
            "update survey_answer set answered_at = answered_at - interval ? hour where workspace_id = ?",
            hours,
            workspaceId);
  }
}
