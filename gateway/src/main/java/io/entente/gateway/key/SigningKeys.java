package io.entente.gateway.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import io.entente.rest.Caller;
import io.entente.rest.token.AccessTokenSigner;
import io.entente.rest.token.VerificationKeys;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The keys of all replicas, in the database: the first replica to start makes one, the others find
 * it. The newest signs; all of them verify.
 */
@Singleton
public final class SigningKeys implements VerificationKeys {
  private static final int BITS = 2_048;

  private final SigningKeyStore store;
  private final Transactions transactions;
  private final Clock clock;
  private volatile @Nullable Ring ring;

  private record Ring(List<RSAKey> keys, AccessTokenSigner signer) {}

  SigningKeys(SigningKeyStore store, Transactions transactions, Clock clock) {
    this.store = store;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** An access token that says who calls. */
  public String sign(Caller caller) {
    return ring().signer().sign(caller, clock.instant());
  }

  /** The public parts, as JSON. */
  String published() {
    return new JWKSet(List.copyOf(ring().keys())).toPublicJWKSet().toString();
  }

  @Override
  public CompletionStage<Optional<JWSVerifier>> find(String id) {
    try {
      for (RSAKey key : ring().keys()) {
        if (key.getKeyID().equals(id)) {
          return CompletableFuture.completedFuture(Optional.of(new RSASSAVerifier(key)));
        }
      }
      return CompletableFuture.completedFuture(Optional.empty());
    } catch (JOSEException e) {
      throw new IllegalStateException("The key " + id + " can't verify", e);
    }
  }

  private Ring ring() {
    Ring known = ring;
    if (known == null) {
      known = load();
      ring = known;
    }
    return known;
  }

  private synchronized Ring load() {
    List<String> stored = store.list();
    if (stored.isEmpty()) {
      String made = generate();
      stored =
          transactions.write(() -> {
            store.insertFirst(made, clock.instant());
            return store.list();
          });
    }
    List<RSAKey> keys = stored.stream().map(SigningKeys::parse).toList();
    return new Ring(keys, new AccessTokenSigner(keys.getFirst()));
  }

  private static String generate() {
    try {
      return new RSAKeyGenerator(BITS)
          .keyUse(KeyUse.SIGNATURE)
          .keyIDFromThumbprint(true)
          .generate()
          .toJSONString();
    } catch (JOSEException e) {
      throw new IllegalStateException("No key can be made", e);
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
