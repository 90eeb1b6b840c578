package io.entente.gateway.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import io.entente.rest.token.AccessTokenSigner;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keys there are at a moment: one signs, all of them verify. */
final class KeyRing {
  /** A key is published for that long before it signs, so that everybody knows it by then. */
  static final Duration ANNOUNCED = Duration.ofMinutes(10);

  private final Instant readAt;
  private final String published;
  private final Map<String, JWSVerifier> verifiers;
  private final AccessTokenSigner signer;

  /**
   * @param stored the newest first, at least one
   */
  KeyRing(List<SigningKeyStore.Stored> stored, Instant readAt) {
    this.readAt = readAt;
    List<RSAKey> keys = stored.stream().map(key -> parse(key.jwk())).toList();
    this.published = new JWKSet(List.copyOf(keys)).toPublicJWKSet().toString();
    this.verifiers = verifiers(keys);
    this.signer = new AccessTokenSigner(parse(signing(stored, readAt).jwk()));
  }

  private KeyRing(KeyRing same, Instant readAt) {
    this.readAt = readAt;
    this.published = same.published;
    this.verifiers = same.verifiers;
    this.signer = same.signer;
  }

  /** The same as if it had been read now. */
  KeyRing goodFor(Instant now) {
    return new KeyRing(this, now);
  }

  /** The newest that has been announced; before there is one, the oldest. */
  static SigningKeyStore.Stored signing(List<SigningKeyStore.Stored> stored, Instant now) {
    return stored.stream()
        .filter(key -> !key.createdAt().plus(ANNOUNCED).isAfter(now))
        .findFirst()
        .orElseGet(stored::getLast);
  }

  Instant readAt() {
    return readAt;
  }

  /** The public parts, as JSON. */
  String published() {
    return published;
  }

  Optional<JWSVerifier> find(String id) {
    return Optional.ofNullable(verifiers.get(id));
  }

  AccessTokenSigner signer() {
    return signer;
  }

  private static Map<String, JWSVerifier> verifiers(List<RSAKey> keys) {
    try {
      Map<String, JWSVerifier> verifiers = new HashMap<>();
      for (RSAKey key : keys) {
        verifiers.put(key.computeThumbprint().toString(), new RSASSAVerifier(key));
      }
      return Map.copyOf(verifiers);
    } catch (JOSEException e) {
      throw new IllegalStateException("A stored signing key can't verify", e);
    }
  }

  private static RSAKey parse(String jwk) {
    try {
      return RSAKey.parse(jwk);
    } catch (ParseException e) {
      throw new IllegalStateException("A stored signing key can't be read", e);
    }
  }
}
