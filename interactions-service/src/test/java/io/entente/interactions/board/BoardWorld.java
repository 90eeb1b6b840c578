package io.entente.interactions.board;

import static io.entente.interactions.testing.Said.customer;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.Channel;
import io.entente.events.Ids;
import io.entente.interactions.testing.Api;
import io.entente.interactions.testing.Service;
import io.entente.rest.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A workspace with two agents, a team and two channels. */
final class BoardWorld {
  final UUID workspaceId = Ids.next();
  final Api owner;
  final List<Api> agents;
  final UUID team;
  private final Service service;
  private final UUID x;
  private final UUID mail;

  BoardWorld(Service service) {
    this.service = service;
    owner = Api.of(service, workspaceId, Role.OWNER);
    agents = List.of(owner.as(Role.AGENT), owner.as(Role.AGENT));
    x = UUID.fromString(owner.connect("acme"));
    mail =
        UUID.fromString(
            owner
                .post(
                    "connections",
                    "{\"channel\": \"email\", \"externalId\": \"acme\", \"name\": \"acme\"}")
                .string("id"));
    team = UUID.fromString(owner.post("teams", "{\"name\": \"One\"}").string("id"));
  }

  void say(Api agent, String presence) {
    assertThat(
            agent
                .send(
                    "PUT",
                    "agents/" + agent.caller().memberId() + "/presence",
                    "{\"presence\": \"" + presence + "\"}",
                    Map.of())
                .status())
        .isEqualTo(200);
  }

  /** An hour for a first response, also of what was written before. */
  void promise() {
    String policy =
        owner
            .post(
                "sla-policies",
                "{\"name\": \"All\", \"firstResponse\": {\"seconds\": 3600, \"clock\": \"calendar\"}}")
            .string("id");
    service
        .sql()
        .update(
            "update sla_policy_version set valid_from = ? where policy_id = ?",
            Instant.parse("2026-01-01T00:00:00Z"),
            policy);
  }

  String file(String id, boolean byMail, Instant at) {
    UUID connection = byMail ? mail : x;
    service.file(
        List.of(
            customer("c" + id, id, at)
                .inbound(workspaceId, byMail ? Channel.EMAIL : Channel.X, connection)));
    return service
        .sql()
        .list(
            "select conversation_id from interaction where workspace_id = ? and external_id = ?",
            row -> row.uuid("conversation_id").toString(),
            workspaceId,
            id)
        .getFirst();
  }

  ReadBoard.Reading read() {
    return service.bean(ReadBoard.class).read(workspaceId, new BoardFilters(null, null));
  }
}
