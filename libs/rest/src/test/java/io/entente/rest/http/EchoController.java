package io.entente.rest.http;

import io.entente.rest.Caller;
import io.entente.rest.Conflict;
import io.entente.rest.Cursors;
import io.entente.rest.Forbidden;
import io.entente.rest.NotFound;
import io.entente.rest.Page;
import io.entente.rest.PreconditionFailed;
import io.entente.rest.ProblemKind;
import io.entente.rest.TooManyRequests;
import io.entente.rest.Unavailable;
import io.entente.rest.http.Messages.Kind;
import io.entente.rest.http.Messages.Message;
import io.entente.rest.json.JsonItem;
import io.entente.rest.json.StrictJson;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The application of this library's tests: it says back what it was told. */
@Controller("/api/v1")
@Requires(property = "entente.service", value = TestServer.NAME)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class EchoController {
  private final StrictJson json;
  private final Cursors cursors;

  EchoController(StrictJson json, Cursors cursors) {
    this.json = json;
    this.cursors = cursors;
  }

  @Serdeable
  record Who(UUID workspaceId, UUID memberId, String name, String role) {}

  @Get("/me")
  Who me(Caller caller) {
    return new Who(caller.workspaceId(), caller.memberId(), caller.name(), caller.role().code());
  }

  @Post("/greetings")
  @Secured(SecurityRule.IS_ANONYMOUS)
  String greet(@Body byte[] body) {
    return "{\"bytes\":" + body.length + "}";
  }

  @Get("/admin")
  @Secured({"owner", "admin"})
  HttpResponse<?> admin() {
    return HttpResponse.noContent();
  }

  @Post("/messages")
  HttpResponse<Message> post(@Body Message message) {
    return HttpResponse.created(message);
  }

  @Post("/raw")
  HttpResponse<Message> raw(@Body byte[] body) {
    return HttpResponse.created(json.read(body, Message.class));
  }

  @Post("/bulk")
  @BodyLimit(mebibytes = 8)
  List<String> bulk(@Body byte[] body) {
    List<String> told = new ArrayList<>();
    for (JsonItem<Message> item : json.readItems(body, Message.class, 1_000)) {
      told.add(
          switch (item) {
            case JsonItem.Read<Message>(int index, Message message) -> index + " " + message.body();
            case JsonItem.Refused<Message>(int index, var refusal) ->
                index + " " + refusal.kind().status() + " " + refusal.violations();
          });
    }
    return told;
  }

  @Get("/messages")
  Page<String> list(
      @QueryValue(defaultValue = "50") @Min(1) @Max(200) int limit,
      @Nullable @QueryValue String cursor,
      @Nullable @QueryValue List<String> channel,
      @Nullable @QueryValue Kind kind) {
    List<String> after = cursor == null ? List.of("0") : cursors.decode("messages", cursor);
    return new Page<>(
        List.of(after.getFirst(), String.valueOf(channel), String.valueOf(kind)),
        cursors.encode("messages", List.of(after.getFirst() + limit)));
  }

  @Get("/asked")
  String asked(
      @QueryValue(defaultValue = "false") boolean flag,
      @Nullable @QueryValue UUID id,
      @Nullable @QueryValue List<UUID> ids) {
    return flag + " " + id + " " + ids;
  }

  @Get("/messages/{id}")
  UUID get(UUID id) {
    return id;
  }

  @Get("/refusals/{kind}")
  String refuse(ProblemKind kind) throws Exception {
    switch (kind) {
      case NOT_FOUND -> throw new NotFound("message");
      case CONFLICT -> throw new Conflict("already_there", "It is there already.");
      case FORBIDDEN -> throw new Forbidden("Not you.");
      case PRECONDITION_FAILED -> throw new PreconditionFailed();
      case TOO_MANY_REQUESTS -> throw new TooManyRequests("Slow down.", Duration.ofMillis(1_200));
      case UNAVAILABLE -> throw new Unavailable("The broker is away.", Duration.ofSeconds(2));
      case GATEWAY_TIMEOUT ->
          throw new IllegalStateException(
              new SQLTransientConnectionException("secret host:3306 not reachable"));
      default -> throw new IllegalStateException("a secret of the inside");
    }
  }
}
