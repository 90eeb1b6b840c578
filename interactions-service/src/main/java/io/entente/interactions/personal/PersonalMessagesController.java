package io.entente.interactions.personal;

import io.entente.rest.Caller;
import io.entente.rest.http.WrittenStream;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Map;

/**
 * For contacts-service, which asks with the token of a member: the gateway leads nobody here. The
 * bodies are long, for a person may have many identities.
 */
@Controller("/internal/personal-messages")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin"})
@Hidden
class PersonalMessagesController {
  private final PersonalStore messages;

  PersonalMessagesController(PersonalStore messages) {
    this.messages = messages;
  }

  @Post("/count")
  Map<String, Long> count(Caller caller, @Body AskedPerson person) {
    return messages.count(caller.workspaceId(), person.identityIds());
  }

  /** A JSON document a line. */
  @Post
  @Produces("application/x-ndjson")
  HttpResponse<StreamedFile> all(Caller caller, @Body AskedPerson person) {
    MediaType type = MediaType.of("application/x-ndjson");
    WrittenStream lines =
        WrittenStream.of(out ->
            messages.each(caller.workspaceId(), person.identityIds(), line -> write(line, out)));
    return HttpResponse.ok(new StreamedFile(lines, type)).contentType(type);
  }

  private static void write(String line, Writer out) {
    try {
      out.write(line);
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
