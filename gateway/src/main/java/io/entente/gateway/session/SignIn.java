package io.entente.gateway.session;

import io.entente.gateway.member.MemberStore;
import io.entente.gateway.member.MemberStore.Credential;
import io.entente.gateway.member.Membership;
import io.entente.gateway.member.Passwords;
import io.entente.rest.Unauthenticated;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out who signs in. Whatever is wrong is answered alike, and after the same work. */
@Singleton
class SignIn {
  private final MemberStore members;
  private final Passwords passwords;
  private final SignInLimits limits;

  SignIn(MemberStore members, Passwords passwords, SignInLimits limits) {
    this.members = members;
    this.passwords = passwords;
    this.limits = limits;
  }

  Membership signIn(Credentials credentials, Origin origin) {
    SignInLimits.Turn turn = limits.take(credentials.email(), origin);
    boolean guessed = false;
    try {
      return prove(credentials);
    } catch (Unauthenticated e) {
      guessed = true;
      throw e;
    } finally {
      if (!guessed) {
        turn.giveBack(); // also where the database could not be asked
      }
    }
  }

  private Membership prove(Credentials credentials) {
    Optional<Credential> known = members.credential(credentials.email());
    String hash = known.map(Credential::passwordHash).orElse(null);
    if (!passwords.matches(credentials.password(), hash)) {
      throw refused();
    }
    @Nullable String slug = credentials.workspace();
    return members.memberships(known.orElseThrow().memberId()).stream()
        .filter(membership -> slug == null || membership.workspace().slug().equals(slug))
        .findFirst()
        .orElseThrow(SignIn::refused);
  }

  private static Unauthenticated refused() {
    return new Unauthenticated("The address, the password or the workspace is wrong.");
  }
}
