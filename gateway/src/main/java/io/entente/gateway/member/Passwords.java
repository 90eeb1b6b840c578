package io.entente.gateway.member;

import io.entente.rest.InvalidRequest;
import io.entente.rest.Unavailable;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Hashes passwords with Argon2id, so many at a time that memory stays bounded. */
@Singleton
public final class Passwords {
  static final int SHORTEST = 10;
  static final int LONGEST = 256;

  private static final int AT_A_TIME = 2;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private final Semaphore turns = new Semaphore(AT_A_TIME);

  /** Stands in where there is no member: who guesses addresses learns nothing from the time. */
  private final String nobodys = hash("nobody has this password");

  public String hash(String password) {
    takeTurn();
    try {
      return PasswordHash.of(password).text();
    } finally {
      turns.release();
    }
  }

  /**
   * Whether the password is the one that was hashed.
   *
   * @param hash null if there is no such member; the answer is then false, and takes as long
   */
  public boolean matches(String password, @Nullable String hash) {
    takeTurn();
    try {
      boolean same = PasswordHash.parse(hash == null ? nobodys : hash).matches(password);
      return same && hash != null;
    } finally {
      turns.release();
    }
  }

  /** Hashing is slow on purpose: who would wait for long is sent away instead. */
  private void takeTurn() {
    try {
      if (turns.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new Unavailable("Too many sign in at once.", LONGEST_WAIT);
  }

  /**
   * Refuses what can't be a password.
   *
   * @param pointer to it in what was sent
   * @throws InvalidRequest that says why not
   */
  public static void check(String pointer, String password) {
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST || length > LONGEST) {
      throw new InvalidRequest(
          pointer,
          "A password has " + SHORTEST + " to " + LONGEST + " characters, not " + length + ".");
    }
  }
}
