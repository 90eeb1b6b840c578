package io.entente.interactions.survey;

import io.entente.rest.Caller;
import io.entente.rest.EntityTag;
import io.entente.rest.NotFound;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What customers are asked. */
@Controller("/api/v1/surveys")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin"})
@Tag(name = "Surveys")
class SurveysController {
  private static final String VERSION = "The ETag of the survey that is meant";

  private final SurveyStore store;
  private final WriteSurveys write;

  SurveysController(SurveyStore store, WriteSurveys write) {
    this.store = store;
    this.write = write;
  }

  @Get
  @Secured({"owner", "admin", "agent", "viewer"})
  @Operation(operationId = "listSurveys", summary = "All surveys, the oldest first")
  SurveyList list(@Parameter(hidden = true) Caller caller) {
    return new SurveyList(store.all(caller.workspaceId()));
  }

  @Get("/{id}")
  @Secured({"owner", "admin", "agent", "viewer"})
  @Operation(operationId = "getSurvey", summary = "A survey")
  HttpResponse<Survey> get(@Parameter(hidden = true) Caller caller, UUID id) {
    Survey survey = store.find(caller.workspaceId(), id).orElseThrow(() -> new NotFound("survey"));
    return HttpResponse.ok(survey).header(HttpHeaders.ETAG, tag(survey));
  }

  @Post
  @Operation(
      operationId = "createSurvey",
      summary = "Make a survey",
      description =
          "csat asks for 1 to 5, nps for 0 to 10, ces for 1 to 7. While it is active, customers are"
              + " asked delaySeconds after a resolution if the conversation is still resolved and an"
              + " agent answered in it; once a cycle, and nobody who was asked anything within"
              + " quietDays.")
  @ApiResponse(responseCode = "201", description = "Made", useReturnTypeSchema = true)
  HttpResponse<Survey> create(@Parameter(hidden = true) Caller caller, @Body NewSurvey survey) {
    Survey created = write.create(caller.workspaceId(), survey);
    return HttpResponse.created(created).header(HttpHeaders.ETAG, tag(created));
  }

  @Patch("/{id}")
  @Operation(
      operationId = "changeSurvey",
      summary = "Change a survey",
      description = "What is not given stays. Whoever was asked before sees the new texts.")
  @ApiResponse(responseCode = "200", description = "As it is now", useReturnTypeSchema = true)
  HttpResponse<Survey> change(
      @Parameter(hidden = true) Caller caller,
      UUID id,
      @Header(HttpHeaders.IF_MATCH) @Nullable @Parameter(description = VERSION) String ifMatch,
      @Body ChangedSurvey change) {
    Survey changed = write.change(caller.workspaceId(), id, change, ifMatch);
    return HttpResponse.ok(changed).header(HttpHeaders.ETAG, tag(changed));
  }

  @Delete("/{id}")
  @Operation(
      operationId = "deleteSurvey",
      summary = "Ask a survey no more",
      description = "Whoever was asked before can still answer, and answers stay.")
  @ApiResponse(responseCode = "204", description = "Gone")
  HttpResponse<?> delete(
      @Parameter(hidden = true) Caller caller,
      UUID id,
      @Header(HttpHeaders.IF_MATCH) @Nullable @Parameter(description = VERSION) String ifMatch) {
    write.delete(caller.workspaceId(), id, ifMatch);
    return HttpResponse.noContent();
  }

  private static String tag(Survey survey) {
    return new EntityTag(survey.version()).toString();
  }
}
