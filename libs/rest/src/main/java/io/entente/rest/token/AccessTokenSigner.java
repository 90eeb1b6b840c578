package io.entente.rest.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.entente.rest.Caller;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Signs access tokens with one private key. */
public final class AccessTokenSigner {
  private final JWSHeader header;
  private final JWSSigner signer;

  /**
   * @param key with its private part; its id is {@link VerificationKeys#idOf its thumbprint}
   */
  public AccessTokenSigner(RSAKey key) {
    try {
      this.header =
          new JWSHeader.Builder(JWSAlgorithm.RS256)
              .type(AccessToken.TYPE)
              .keyID(key.computeThumbprint().toString())
              .build();
      this.signer = new RSASSASigner(key);
    } catch (JOSEException e) {
      throw new IllegalArgumentException("The key can't sign", e);
    }
  }

  /** A token that says who calls, from {@code now} for {@link AccessToken#LIFETIME}. */
  public String sign(Caller caller, Instant now) {
    return sign(caller, null, now);
  }

  /**
   * The same.
   *
   * @param signIn which sign-in the token descends from, null to leave that open
   */
  public String sign(Caller caller, @Nullable UUID signIn, Instant now) {
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(AccessToken.ISSUER)
            .audience(AccessToken.AUDIENCE)
            .subject(caller.memberId().toString())
            .claim(AccessToken.WORKSPACE, caller.workspaceId().toString())
            .claim(AccessToken.SIGN_IN, signIn == null ? null : signIn.toString())
            .claim(AccessToken.NAME, caller.name())
            .claim(AccessToken.ROLES, List.of(caller.role().code()))
            .issueTime(Date.from(now))
            .notBeforeTime(Date.from(now))
            .expirationTime(Date.from(now.plus(AccessToken.LIFETIME)))
            .jwtID(UUID.randomUUID().toString())
            .build();
    SignedJWT token = new SignedJWT(header, claims);
    try {
      token.sign(signer);
    } catch (JOSEException e) {
      throw new IllegalStateException("The token can't be signed", e);
    }
    return token.serialize();
  }
}
