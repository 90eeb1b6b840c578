package io.entente.interactions.survey;

import io.entente.events.SurveyKind;
import io.entente.interactions.input.Moment;
import io.entente.interactions.survey.AnswerQuery.Place;
import io.entente.rest.BadRequest;
import io.entente.rest.Caller;
import io.entente.rest.Cursors;
import io.entente.rest.Page;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
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
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What customers answered. */
@Controller("/api/v1/survey-answers")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin", "agent", "viewer"})
@Tag(name = "Surveys")
class AnswersController {
  private static final int MOST = 200;
  private static final Instant EVER = Instant.parse("1970-01-01T00:00:00Z");
  private static final Instant NEVER = Instant.parse("9000-01-01T00:00:00Z");

  private final AnswerStore answers;
  private final Cursors cursors;

  AnswersController(AnswerStore answers, Cursors cursors) {
    this.answers = answers;
    this.cursors = cursors;
  }

  @Get
  @Operation(
      operationId = "listSurveyAnswers",
      summary = "Answers, the newest first",
      description = "By the time of the first answer. A comment is plain text.")
  Page<SurveyInvitation> list(
      @Parameter(hidden = true) Caller caller,
      @QueryValue
          @Nullable
          @Parameter(description = "Answered then or later, such as 2026-03-28T23:30:00Z")
          String from,
      @QueryValue @Nullable @Parameter(description = "Answered before") String to,
      @QueryValue @Nullable @Parameter(schema = @Schema(allowableValues = {"csat", "nps", "ces"}))
          String kind,
      @QueryValue @Nullable @Parameter(description = "The lowest score") Integer minScore,
      @QueryValue @Nullable @Parameter(description = "The highest score") Integer maxScore,
      @QueryValue @Nullable @Parameter(description = "The next of the page before") String cursor,
      @QueryValue(defaultValue = "50") @Parameter(description = "1 to 200") int limit) {
    if (limit < 1 || limit > MOST) {
      throw new BadRequest("?limit", "must be from 1 to " + MOST);
    }
    SurveyKind ofKind = kind == null ? null : kind(kind);
    Instant since = from == null ? EVER : instant("?from", from);
    Instant until = to == null ? NEVER : instant("?to", to);
    AnswerQuery first =
        new AnswerQuery(
            caller.workspaceId(), since, until, ofKind, minScore, maxScore, null, limit + 1);
    String list = "survey-answers/" + first.filters();
    return page(cursor == null ? first : first.after(place(cursors.decode(list, cursor))), list);
  }

  private Page<SurveyInvitation> page(AnswerQuery query, String list) {
    if (query.stretches().isEmpty()) {
      return new Page<>(List.of(), null);
    }
    List<SurveyInvitation> found = answers.list(query).stream().map(SurveyInvitation::of).toList();
    if (found.size() < query.limit()) {
      return new Page<>(found, null);
    }
    List<SurveyInvitation> items = found.subList(0, query.limit() - 1);
    return new Page<>(items, cursors.encode(list, end(items.getLast())));
  }

  private static SurveyKind kind(String name) {
    try {
      return SurveyKind.of(name);
    } catch (IllegalArgumentException e) {
      throw new BadRequest("?kind", String.valueOf(e.getMessage()));
    }
  }

  private static Instant instant(String place, String text) {
    Instant moment = Moment.read(text);
    if (moment == null) {
      throw new BadRequest(place, Moment.WRONG);
    }
    return moment;
  }

  private static List<String> end(SurveyInvitation last) {
    SurveyAnswer answer = Objects.requireNonNull(last.answer());
    return List.of(answer.answeredAt().toString(), last.id().toString());
  }

  private static Place place(List<String> values) {
    return new Place(Instant.parse(values.get(0)), UUID.fromString(values.get(1)));
  }
}
