package io.entente.rest.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.entente.rest.Caller;
import io.entente.rest.Role;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says who calls by an access token. One algorithm, one type, one issuer, keys of ours alone: what
 * else a header names is refused before anything is looked up for it.
 */
@Singleton
public final class AccessTokenVerifier {
  private static final Duration SKEW = Duration.ofSeconds(60);
  private static final int MOST_CHARACTERS = 4_096;

  /** Base64url of a SHA-256 thumbprint. */
  private static final Pattern KEY_ID = Pattern.compile("[A-Za-z0-9_-]{43}");

  /** Letter by letter: readers of base64 pass over what is none, so one token had many texts. */
  private static final Pattern CANONICAL =
      Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");

  /** Characters of tokens beyond which who calls seldom is verified anew. */
  private static final int MOST_KNOWN = 8 * 1024 * 1024;

  private final VerificationKeys keys;
  private final Clock clock;

  /**
   * Well signed, by their whole text: an RSA signature costs more than the rest of a small request.
   */
  private final Cache<String, Known> known =
      Caffeine.newBuilder()
          .maximumWeight(MOST_KNOWN)
          .weigher((String text, Known _) -> text.length())
          .expireAfterWrite(AccessToken.LIFETIME.plus(SKEW))
          .build();

  /** What a token says. */
  private record Known(String keyId, JWTClaimsSet claims, VerifiedToken told) {}

  AccessTokenVerifier(VerificationKeys keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /** Empty for a token that is no good, whatever the reason. */
  public CompletionStage<Optional<VerifiedToken>> verify(String text) {
    Known before = known.getIfPresent(text);
    return before == null ? verifyAnew(text) : verifyAgain(before);
  }

  /** A key's id is its thumbprint: while the key is in use, what it has signed stays signed. */
  private CompletionStage<Optional<VerifiedToken>> verifyAgain(Known before) {
    if (!isCurrent(before.claims())) {
      return CompletableFuture.completedFuture(Optional.empty());
    }
    return keys.find(before.keyId()).thenApply(key -> key.map(_ -> before.told()));
  }

  private CompletionStage<Optional<VerifiedToken>> verifyAnew(String text) {
    SignedJWT token = parse(text).filter(it -> isOurs(it.getHeader())).orElse(null);
    Known read = token == null ? null : read(token);
    if (token == null || read == null) {
      return CompletableFuture.completedFuture(Optional.empty());
    }
    return keys.find(read.keyId())
        .thenApply(key ->
            key.filter(it -> isSigned(token, it))
                .map(_ -> {
                  known.put(text, read);
                  return read.told();
                }));
  }

  private static Optional<SignedJWT> parse(String text) {
    if (text.length() > MOST_CHARACTERS || !CANONICAL.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(SignedJWT.parse(text)).filter(AccessTokenVerifier::isCanonical);
    } catch (ParseException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The last character of a signature has bits that say nothing; all else is signed as it is. */
  private static boolean isCanonical(SignedJWT token) {
    Base64URL signature = token.getSignature();
    return Base64URL.encode(signature.decode()).equals(signature);
  }

  private static boolean isOurs(JWSHeader header) {
    return JWSAlgorithm.RS256.equals(header.getAlgorithm())
        && AccessToken.TYPE.equals(header.getType())
        && header.getKeyID() != null
        && KEY_ID.matcher(header.getKeyID()).matches()
        && header.getIncludedParams().size() == 3;
  }

  /** Null if its claims are no good. */
  private @Nullable Known read(SignedJWT token) {
    try {
      JWTClaimsSet claims = token.getJWTClaimsSet();
      return isForUs(claims) && isCurrent(claims)
          ? new Known(token.getHeader().getKeyID(), claims, told(claims))
          : null;
    } catch (ParseException | IllegalArgumentException e) {
      return null;
    }
  }

  private static boolean isForUs(JWTClaimsSet claims) {
    return AccessToken.ISSUER.equals(claims.getIssuer())
        && List.of(AccessToken.AUDIENCE).equals(claims.getAudience());
  }

  private boolean isCurrent(JWTClaimsSet claims) {
    Instant now = clock.instant();
    Instant expires = instant(claims.getExpirationTime());
    Instant notBefore = instant(claims.getNotBeforeTime());
    return expires != null
        && expires.plus(SKEW).isAfter(now)
        && expires.isBefore(now.plus(AccessToken.LIFETIME).plus(SKEW))
        && (notBefore == null || !notBefore.minus(SKEW).isAfter(now));
  }

  private static @Nullable Instant instant(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }

  private static VerifiedToken told(JWTClaimsSet claims) throws ParseException {
    String signIn = claims.getStringClaim(AccessToken.SIGN_IN);
    return new VerifiedToken(
        caller(claims),
        claims.getExpirationTime().toInstant().plus(SKEW),
        signIn == null ? null : UUID.fromString(signIn));
  }

  private static Caller caller(JWTClaimsSet claims) throws ParseException {
    return new Caller(
        UUID.fromString(required(claims.getStringClaim(AccessToken.WORKSPACE))),
        UUID.fromString(required(claims.getSubject())),
        required(claims.getStringClaim(AccessToken.NAME)),
        role(claims.getStringListClaim(AccessToken.ROLES)));
  }

  private static Role role(@Nullable List<String> codes) {
    if (codes == null || codes.size() != 1) {
      throw new IllegalArgumentException("A caller has one role");
    }
    return Role.ofCode(codes.getFirst())
        .orElseThrow(() -> new IllegalArgumentException("No such role"));
  }

  private static String required(@Nullable String claim) {
    if (claim == null) {
      throw new IllegalArgumentException("A claim is missing");
    }
    return claim;
  }

  private static boolean isSigned(SignedJWT token, JWSVerifier key) {
    try {
      return token.verify(key);
    } catch (JOSEException e) {
      return false;
    }
  }
}
