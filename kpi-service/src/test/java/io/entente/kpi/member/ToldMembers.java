package io.entente.kpi.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.kpi.Api;
import io.entente.kpi.Api.Answer;
import io.entente.rest.Caller;
import io.entente.rest.Role;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tells who the members of a workspace are, as the gateway does. */
public final class ToldMembers {
  private final Api gateway;

  public ToldMembers(UUID workspaceId) {
    gateway = new Api(new Caller(workspaceId, new UUID(0, 0), "gateway", Role.OWNER));
  }

  /** One member, as a request has it. */
  public static String member(UUID id, Role role, String address) {
    return "{\"id\":\"%s\",\"role\":\"%s\",\"email\":\"%s\"}".formatted(id, role.code(), address);
  }

  /** All that there are. */
  public void are(String... members) {
    assertThat(tell(body(Instant.now(), members)).status()).isEqualTo(204);
  }

  Answer tell(String body) {
    return gateway.send("PUT", "/internal/members", body);
  }

  static String body(Instant asOf, String... members) {
    return Arrays.stream(members)
        .collect(Collectors.joining(",", "{\"asOf\":\"" + asOf + "\",\"members\":[", "]}"));
  }
}
