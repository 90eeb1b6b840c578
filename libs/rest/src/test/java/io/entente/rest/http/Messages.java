package io.entente.rest.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.entente.rest.InvalidRequest;
import io.entente.rest.Role;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The bodies that the test application reads. */
public final class Messages {
  public static final String GOOD =
      """
      {"body":"x","rank":1,"automatic":true,"kind":"post",\
      "id":"0193e7a0-0000-7000-8000-00000000000a","occurredAt":"2026-01-01T00:00:00Z",\
      "author":{"externalId":"a"},"others":[]}\
      """;

  private Messages() {}

  @Serdeable
  public enum Kind {
    @JsonProperty("post")
    POST,
    @JsonProperty("mail")
    MAIL
  }

  @Serdeable
  public record Author(@NotBlank @Size(max = 20) String externalId, @Nullable String handle) {}

  @Serdeable
  public record Message(
      @NotBlank @Size(max = 10_000) String body,
      int rank,
      boolean automatic,
      Kind kind,
      UUID id,
      Instant occurredAt,
      @Valid Author author,
      List<@Valid Author> others,
      @Nullable Long big,
      @Nullable BigDecimal amount,
      @Nullable Map<String, Object> extra) {
    public Message {
      if (author.externalId().equals("nobody")) {
        throw new InvalidRequest("author", "is nobody");
      }
      if (rank == 13) {
        throw new IllegalArgumentException("has a rank that brings bad luck");
      }
      if (rank == 14) {
        Role _ = Role.valueOf("LORD");
      }
    }
  }
}
