package io.entente.gateway.roster;

import io.entente.gateway.key.SigningKeys;
import io.entente.gateway.member.Member;
import io.entente.gateway.member.MemberStore;
import io.entente.gateway.proxy.Upstreams;
import io.entente.rest.Caller;
import io.entente.rest.Role;
import io.micronaut.json.JsonMapper;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells kpi-service again and again who the members of each workspace are: it sends reports when
 * nobody asks, and must know by itself who may still have them. It is told in the name of nobody,
 * whom no member can be.
 */
@Singleton
final class TellMembers {
  private static final Logger LOG = LoggerFactory.getLogger(TellMembers.class);
  private static final UUID NOBODY = new UUID(0, 0);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int AT_ONCE = 1_000;
  private static final int DONE = 204;

  private final MemberStore members;
  private final SigningKeys keys;
  private final JsonMapper json;
  private final URI address;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(PATIENCE).version(HttpClient.Version.HTTP_1_1).build();

  /**
   * All members of a workspace.
   *
   * @param asOf before they were read: what changes later may be among them, nothing earlier is
   *     missing
   */
  @Serdeable
  record Told(Instant asOf, List<ToldMember> members) {
    Told {
      members = List.copyOf(members);
    }
  }

  /** One of them. */
  @Serdeable
  record ToldMember(UUID id, String role, String email) {
    static ToldMember of(Member member) {
      return new ToldMember(member.id(), member.role().role().code(), member.email());
    }
  }

  TellMembers(MemberStore members, SigningKeys keys, JsonMapper json, Upstreams upstreams) {
    this.members = members;
    this.keys = keys;
    this.json = json;
    this.address = upstreams.kpi().resolve("/internal/members");
  }

  @Scheduled(
      initialDelay = "${entente.members.told-every:1m}",
      fixedDelay = "${entente.members.told-every:1m}")
  void tell() {
    try {
      List<UUID> workspaces = members.workspaces(NOBODY, AT_ONCE);
      while (!workspaces.isEmpty()) {
        for (UUID workspaceId : workspaces) {
          tryToTell(workspaceId);
        }
        workspaces = members.workspaces(workspaces.getLast(), AT_ONCE);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (ConnectException | RuntimeException e) {
      LOG.debug("Who is a member can't be told now, and will be", e);
    }
  }

  /** One that can't be told holds up no other; a service that is away is not asked for each. */
  private void tryToTell(UUID workspaceId) throws ConnectException, InterruptedException {
    try {
      tell(workspaceId);
    } catch (ConnectException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      LOG.warn("Who is a member of a workspace can't be told now, and will be: {}", e.toString());
    }
  }

  private void tell(UUID workspaceId) throws IOException, InterruptedException {
    Caller nobody = new Caller(workspaceId, NOBODY, "gateway", Role.OWNER);
    // By the one clock that all replicas share.
    Instant asOf = members.now();
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + keys.sign(nobody, null))
            .header("Content-Type", "application/json")
            .PUT(
                BodyPublishers.ofByteArray(
                    json.writeValueAsBytes(new Told(asOf, all(workspaceId)))))
            .build();
    int status = client.send(request, BodyHandlers.discarding()).statusCode();
    if (status != DONE) {
      LOG.warn("Told who is a member, kpi-service answered with status {}", status);
    }
  }

  private List<ToldMember> all(UUID workspaceId) {
    List<ToldMember> all = new ArrayList<>();
    List<Member> some = members.members(workspaceId, NOBODY, AT_ONCE);
    while (!some.isEmpty()) {
      some.forEach(it -> all.add(ToldMember.of(it)));
      some = members.members(workspaceId, some.getLast().id(), AT_ONCE);
    }
    return all;
  }

  @PreDestroy
  void close() {
    client.shutdownNow();
  }
}
