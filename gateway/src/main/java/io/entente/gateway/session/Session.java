package io.entente.gateway.session;

import io.entente.gateway.member.Member;
import io.entente.gateway.member.Workspace;
import io.micronaut.serde.annotation.Serdeable;

/**
 * A caller's session.
 *
 * @param accessToken for {@code Authorization: Bearer}
 * @param refreshToken good for one call of {@code POST /api/v1/tokens}
 * @param expiresIn seconds until the access token ends
 */
@Serdeable
record Session(
    String accessToken, String refreshToken, long expiresIn, Member member, Workspace workspace) {

  @Override
  public String toString() {
    return "Session[" + member.id() + "]";
  }
}
