package io.entente.interactions.attachment;

import io.entente.rest.Caller;
import io.entente.rest.InvalidRequest;
import io.entente.rest.Unavailable;
import io.entente.rest.http.BodyLimit;
import io.entente.rest.problem.ProblemAnswers;
import io.entente.sql.Transactions;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files that members send, and those of messages. */
@Controller("/api/v1/attachments")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin", "agent"})
@Tag(name = "Attachments")
class AttachmentsController {
  private static final Logger LOG = LoggerFactory.getLogger(AttachmentsController.class);
  private static final Duration RETRY = Duration.ofSeconds(5);

  private final KeepUpload keep;
  private final FindFile find;
  private final ForgetUploads forget;
  private final Transactions transactions;
  private final ProblemAnswers problems;
  private final long most;

  AttachmentsController(
      KeepUpload keep,
      FindFile find,
      ForgetUploads forget,
      Transactions transactions,
      ProblemAnswers problems,
      AttachmentSettings settings) {
    this.keep = keep;
    this.find = find;
    this.forget = forget;
    this.transactions = transactions;
    this.problems = problems;
    this.most = settings.bytes();
  }

  @Post
  @Consumes(MediaType.ALL)
  @BodyLimit(mebibytes = 64)
  @Operation(
      operationId = "uploadAttachment",
      summary = "Send a file, to attach it to a reply, a note or a message",
      description =
          "The body is the file as it is, 25 MiB at most if nothing else is configured. Its type"
              + " is found by its content, whatever is said. Pages, images that hold scripts and"
              + " programs are kept as application/octet-stream. The name is cleaned of paths and"
              + " of what can't be seen. What no message takes within 24 hours is forgotten.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/octet-stream",
              schema = @Schema(type = "string", format = "binary")))
  @ApiResponse(responseCode = "201", description = "Kept", useReturnTypeSchema = true)
  HttpResponse<Attachment> upload(
      @Parameter(hidden = true) Caller caller,
      @Header("X-File-Name")
          @Nullable
          @Parameter(description = "Its name: UTF-8, percent-encoded (RFC 3986)")
          String name,
      @Header("Content-Digest")
          @Nullable
          @Parameter(description = "sha-256=:…: (RFC 9530): refused if something else arrives")
          String digest,
      HttpRequest<?> request,
      @Body InputStream body) {
    if (request.getContentLength() > most) {
      throw KeepUpload.tooLarge(most);
    }
    String clean = FileName.clean(name == null ? "" : decoded(name));
    try {
      return HttpResponse.created(keep.keep(caller, clean, Digests.sha256(digest), body));
    } catch (IOException e) {
      throw unavailable(e);
    }
  }

  private static String decoded(String name) {
    try {
      return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      throw new InvalidRequest("X-File-Name", "is not percent-encoded");
    }
  }

  @Get("/{id}")
  @Produces(MediaType.ALL)
  @Secured({"owner", "admin", "agent", "viewer"})
  @Operation(
      operationId = "getAttachment",
      summary = "A file",
      description =
          "To be saved, but for images, sound and films of types in which nothing runs. Has an"
              + " ETag; one range of bytes may be asked for. Only who sent it has it before a"
              + " message does; those of a deleted message are for owners and admins alone. 404 for"
              + " what only the network has.")
  @ApiResponse(
      responseCode = "200",
      description = "The file",
      content =
          @Content(
              mediaType = "application/octet-stream",
              schema = @Schema(type = "string", format = "binary")))
  HttpResponse<?> get(@Parameter(hidden = true) Caller caller, UUID id, HttpRequest<?> request) {
    FindFile.Found found = find.find(caller, id);
    try {
      return new GivenOut(request, found, problems).answer(portion -> find.open(found, portion));
    } catch (IOException e) {
      throw unavailable(e);
    }
  }

  @Delete("/{id}")
  @Status(HttpStatus.NO_CONTENT)
  @Operation(
      operationId = "forgetAttachment",
      summary = "Forget a file that the caller sent and no message has")
  void forget(@Parameter(hidden = true) Caller caller, UUID id) {
    transactions.write(() -> {
      forget.forgetOwn(caller, id);
      return id;
    });
  }

  private static Unavailable unavailable(IOException failure) {
    LOG.error("A file can't be kept or read", failure);
    return new Unavailable("Files can't be kept or read just now.", RETRY);
  }
}
