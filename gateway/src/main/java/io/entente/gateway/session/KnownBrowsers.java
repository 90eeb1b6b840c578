package io.entente.gateway.session;

import io.entente.gateway.member.EmailKey;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Recognises a browser in which an account has signed in before, by a cookie that we signed. It
 * signs nobody in: it only keeps the guesses of strangers from counting against its owner. Good at
 * all replicas and after a restart, and nothing need be kept here.
 */
@Singleton
final class KnownBrowsers {
  static final String NAME = "entente_browser";

  private static final String ALGORITHM = "HmacSHA256";
  private static final Duration LIFETIME = Duration.ofDays(90);
  private static final Pattern FORM =
      Pattern.compile("([A-Za-z0-9_-]{43})\\.(\\d{1,12})\\.([A-Za-z0-9_-]{43})");

  private final SecretKeySpec key;
  private final Clock clock;

  KnownBrowsers(@Value("${entente.cursor.secret}") String secret, Clock clock) {
    this.clock = clock;
    // A key of its own: what is signed for pages never passes for a browser.
    this.key =
        new SecretKeySpec(
            mac(
                new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM),
                "known browsers"),
            ALGORITHM);
  }

  /** What the browser shows the next time it signs in to that account. */
  Cookie cookie(String email, boolean secure) {
    String id = Secret.random().text();
    long until = clock.instant().plus(LIFETIME).getEpochSecond();
    return Cookie.of(NAME, id + "." + until + "." + signature(email, id, until))
        .httpOnly(true)
        .secure(secure)
        .sameSite(SameSite.Strict)
        .path("/web/session")
        .maxAge(LIFETIME);
  }

  /** The browser's id, if its cookie is ours and for that account. */
  Optional<String> find(HttpRequest<?> request, String email) {
    return request
        .getCookies()
        .findCookie(NAME)
        .map(cookie -> FORM.matcher(cookie.getValue()))
        .filter(Matcher::matches)
        .filter(parts -> isOurs(parts, email))
        .map(parts -> parts.group(1));
  }

  private boolean isOurs(Matcher parts, String email) {
    long until = Long.parseLong(parts.group(2));
    byte[] expected = signature(email, parts.group(1), until).getBytes(StandardCharsets.US_ASCII);
    return MessageDigest.isEqual(expected, parts.group(3).getBytes(StandardCharsets.US_ASCII))
        && clock.instant().isBefore(Instant.ofEpochSecond(until));
  }

  private String signature(String email, String id, long until) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(mac(key, id + "." + until + "." + EmailKey.of(email)));
  }

  private static byte[] mac(SecretKeySpec key, String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
