package io.entente.service.idempotency;

import io.entente.rest.Caller;
import io.entente.rest.Conflict;
import io.entente.rest.InvalidRequest;
import io.entente.sql.Sql;
import io.entente.sql.Transactions;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Does what is asked under one key once, and gives the same answer for a day. The key is kept in
 * the transaction of the change itself: if that rolls back, nothing was asked. The service's schema
 * has the table {@code idempotency_key}.
 */
@Singleton
public final class OncePerKey {
  private static final Duration KEPT = Duration.ofHours(24);
  private static final int LOCK_WAIT_TIMEOUT = 1205;

  private final Transactions transactions;
  private final Sql sql;
  private final ObjectMapper json;
  private final Clock clock;

  OncePerKey(Transactions transactions, Sql sql, ObjectMapper json, Clock clock) {
    this.transactions = transactions;
    this.sql = sql;
    this.json = json;
    this.clock = clock;
  }

  private record Kept(String requestHash, String answer) {}

  /**
   * The key of a request whose body was read already; null if the caller gave none.
   *
   * @param target what the request is addressed to
   * @param asked what the body says
   */
  public @Nullable IdempotencyKey key(@Nullable String name, String target, Object asked) {
    return name == null
        ? null
        : IdempotencyKey.of(name, target, write(asked).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Forgets all answers of a workspace, in the running transaction, for nobody knows of whom they
   * tell. What is sent again from then on is done again.
   */
  public void forget(UUID workspaceId) {
    sql.update("delete from idempotency_key where workspace_id = ?", workspaceId);
  }

  /**
   * Runs {@code work} in a transaction.
   *
   * @param key null if the caller gave none
   * @throws InvalidRequest if the key stood for another request
   * @throws Conflict if the first request of the key is still under way
   */
  public <T> T run(Caller caller, @Nullable IdempotencyKey key, Class<T> type, Supplier<T> work) {
    return key == null
        ? transactions.write(work)
        : transactions.write(() -> run(caller, key, type, work, clock.instant()));
  }

  private <T> T run(
      Caller caller, IdempotencyKey key, Class<T> type, Supplier<T> work, Instant now) {
    forgetOld(caller, now);
    if (!take(caller, key, now)) {
      Kept kept = kept(caller, key).orElseThrow(OncePerKey::underWay);
      if (!kept.requestHash().equals(key.requestHash())) {
        throw new InvalidRequest("Idempotency-Key", "stands for another request already");
      }
      return read(kept.answer(), type);
    }
    T answer = work.get();
    sql.update(
        """
        update idempotency_key set answer = ?
        where workspace_id = ? and member_id = ? and name = ?
        """,
        write(answer),
        caller.workspaceId(),
        caller.memberId(),
        key.name());
    return answer;
  }

  private void forgetOld(Caller caller, Instant now) {
    sql.update(
        """
        delete from idempotency_key
        where workspace_id = ? and member_id = ? and created_at < ? limit 100
        """,
        caller.workspaceId(),
        caller.memberId(),
        now.minus(KEPT));
  }

  /** Whether the key was free. One that another transaction holds is not waited for. */
  private boolean take(Caller caller, IdempotencyKey key, Instant now) {
    try {
      return sql.update(
              """
              set statement innodb_lock_wait_timeout = 0 for
              insert ignore into idempotency_key
                (workspace_id, member_id, name, request_hash, answer, created_at)
              values (?, ?, ?, ?, '', ?)
              """,
              caller.workspaceId(),
              caller.memberId(),
              key.name(),
              key.requestHash(),
              now)
          == 1;
    } catch (RuntimeException e) {
      if (isLocked(e)) {
        throw underWay();
      }
      throw e;
    }
  }

  private Optional<Kept> kept(Caller caller, IdempotencyKey key) {
    return sql.first(
        """
        select request_hash, answer from idempotency_key
        where workspace_id = ? and member_id = ? and name = ?
        """,
        row -> new Kept(row.text("request_hash"), row.text("answer")),
        caller.workspaceId(),
        caller.memberId(),
        key.name());
  }

  private static Conflict underWay() {
    return new Conflict("request_under_way", "The first request with this key is under way.");
  }

  private static boolean isLocked(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException e && e.getErrorCode() == LOCK_WAIT_TIMEOUT) {
        return true;
      }
    }
    return false;
  }

  private String write(Object answer) {
    try {
      return json.writeValueAsString(answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private <T> T read(String answer, Class<T> type) {
    try {
      T read = json.readValue(answer, type);
      if (read == null) {
        throw new IllegalStateException("No answer is kept");
      }
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
