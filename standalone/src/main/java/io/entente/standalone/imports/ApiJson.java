package io.entente.standalone.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON of the public API, as far as imports speak it. */
final class ApiJson {
  private static final ObjectMapper MAPPER = ObjectMapper.getDefault();

  private ApiJson() {}

  @Serdeable
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record NewSession(String email, String password, @Nullable String workspace) {}

  @Serdeable
  record Renewal(String refreshToken) {}

  /**
   * @param expiresIn seconds
   */
  @Serdeable
  record Tokens(String accessToken, String refreshToken, long expiresIn) {}

  @Serdeable
  record NewConnection(String channel, String externalId, String name) {}

  @Serdeable
  record Connection(String id) {}

  @Serdeable
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Author(String externalId, @Nullable String handle, @Nullable String name) {}

  @Serdeable
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record NewInteraction(
      String connectionId,
      String externalId,
      String kind,
      String actor,
      Author author,
      @Nullable String parentExternalId,
      String body,
      String occurredAt) {}

  /**
   * @param results null where the answer is a problem of the whole
   */
  @Serdeable
  record BulkAnswer(@Nullable List<Result> results) {}

  /**
   * @param problem null where the interaction was accepted
   */
  @Serdeable
  record Result(int index, @Nullable Problem problem) {}

  @Serdeable
  record Problem(
      @Nullable String title, @Nullable String detail, @Nullable List<Violation> errors) {

    /** One line for whoever has to put it right. */
    String reason() {
      if (errors != null && !errors.isEmpty()) {
        return String.join(
            "; ", errors.stream().map(error -> error.pointer() + " " + error.detail()).toList());
      }
      return detail != null ? detail : title != null ? title : "refused";
    }
  }

  @Serdeable
  record Violation(String pointer, String detail) {}

  static byte[] write(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (IOException e) {
      throw new IllegalStateException("Has no JSON: " + value.getClass(), e);
    }
  }

  /**
   * @throws ImportFailure if the server's answer is not what the API promises
   */
  static <T> T read(String json, Class<T> type) {
    try {
      T value = MAPPER.readValue(json, type);
      if (value != null) {
        return value;
      }
    } catch (IOException _) {
      // Told below.
    }
    throw new ImportFailure("The server's answer is no " + type.getSimpleName() + ".");
  }

  /** What went wrong by a problem document, or by whatever else came. */
  static String reason(int status, String body) {
    try {
      Problem problem = MAPPER.readValue(body, Problem.class);
      if (problem != null) {
        return problem.reason();
      }
    } catch (IOException _) {
      // Not everything between us and the server speaks JSON.
    }
    return "status " + status;
  }
}
