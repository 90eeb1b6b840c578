package io.entente.interactions.community;

import io.entente.rest.BadRequest;
import io.entente.rest.Caller;
import io.entente.rest.Cursors;
import io.entente.rest.NotFound;
import io.entente.rest.Page;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Questions in forums and groups. */
@Controller("/api/v1/questions")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin", "agent"})
@Tag(name = "Community")
class QuestionsController {
  private static final int MOST = 200;
  private static final int MOST_ANSWERS = 500;

  private final QuestionReads questions;
  private final TendQuestion tend;
  private final Cursors cursors;

  QuestionsController(QuestionReads questions, TendQuestion tend, Cursors cursors) {
    this.questions = questions;
    this.tend = tend;
    this.cursors = cursors;
  }

  @Get
  @Secured({"owner", "admin", "agent", "viewer"})
  @Operation(
      operationId = "listQuestions",
      summary = "Questions in communities",
      description =
          "A question is a thread that a customer began in a community. Answers are the public"
              + " messages of peers and agents in it.")
  Page<Question> list(
      @Parameter(hidden = true) Caller caller,
      @QueryValue
          @Nullable
          @Parameter(schema = @Schema(allowableValues = {"unanswered", "answered", "accepted"}))
          String state,
      @QueryValue(defaultValue = "newest")
          @Parameter(schema = @Schema(allowableValues = {"newest", "oldest"}))
          String sort,
      @QueryValue @Nullable @Parameter(description = "The next of the page before") String cursor,
      @QueryValue(defaultValue = "50") @Parameter(description = "1 to 200") int limit) {
    if (limit < 1 || limit > MOST) {
      throw new BadRequest("?limit", "must be from 1 to " + MOST);
    }
    AnswerState asked = state == null ? null : state(state);
    boolean newestFirst = isNewestFirst(sort);
    String kind = "questions/" + caller.workspaceId() + "/" + asked + "/" + sort;
    QuestionReads.Place after = cursor == null ? null : place(cursors.decode(kind, cursor));
    List<Question> found =
        questions.list(
            new QuestionReads.Query(caller.workspaceId(), asked, newestFirst, after, limit + 1));
    List<Question> items = found.stream().limit(limit).toList();
    return new Page<>(
        items, found.size() <= limit ? null : cursors.encode(kind, end(items.getLast())));
  }

  private static AnswerState state(String state) {
    for (AnswerState known : AnswerState.values()) {
      if (known.json().equals(state)) {
        return known;
      }
    }
    throw new BadRequest("?state", "must be one of [unanswered, answered, accepted]");
  }

  private static boolean isNewestFirst(String sort) {
    return switch (sort) {
      case "newest" -> true;
      case "oldest" -> false;
      default -> throw new BadRequest("?sort", "must be one of [newest, oldest]");
    };
  }

  private static List<String> end(Question last) {
    return List.of(last.askedAt().toString(), last.id().toString());
  }

  private static QuestionReads.Place place(List<String> values) {
    return new QuestionReads.Place(Instant.parse(values.get(0)), UUID.fromString(values.get(1)));
  }

  @Get("/{id}")
  @Secured({"owner", "admin", "agent", "viewer"})
  @Operation(
      operationId = "getQuestion",
      summary = "A question and its answers, the first 500 in the order of their times")
  QuestionDetail get(@Parameter(hidden = true) Caller caller, UUID id) {
    return new QuestionDetail(
        questions.find(caller.workspaceId(), id).orElseThrow(() -> new NotFound("question")),
        questions.answers(caller.workspaceId(), id, MOST_ANSWERS));
  }

  @Put("/{id}/confirmed-answer")
  @Operation(
      operationId = "confirmAnswer",
      summary = "Confirm an answer",
      description =
          "One of a peer or of an agent, in the place of the one that was confirmed before. It"
              + " resolves the conversation, if that is open.")
  Question confirm(
      @Parameter(hidden = true) Caller caller, UUID id, @Body NewConfirmation confirmation) {
    return tend.confirm(caller, id, confirmation.interactionId());
  }

  @Delete("/{id}/confirmed-answer")
  @Operation(
      operationId = "unconfirmAnswer",
      summary = "Confirm no answer any more",
      description = "The conversation stays as it is.")
  Question unconfirm(@Parameter(hidden = true) Caller caller, UUID id) {
    return tend.unconfirm(caller, id);
  }

  @Put("/{id}/abstention")
  @Operation(
      operationId = "leaveQuestion",
      summary = "Leave a question to the community",
      description =
          "The brand does not answer: the conversation is resolved, if it is open, and its wait"
              + " closed unanswered. It is taken up again if who asked writes again.")
  Question leave(@Parameter(hidden = true) Caller caller, UUID id) {
    return tend.leave(caller, id);
  }

  @Delete("/{id}/abstention")
  @Operation(
      operationId = "resumeQuestion",
      summary = "Leave a question to the community no longer",
      description = "The conversation is taken up again, if it is resolved.")
  Question resume(@Parameter(hidden = true) Caller caller, UUID id) {
    return tend.resume(caller, id);
  }
}
