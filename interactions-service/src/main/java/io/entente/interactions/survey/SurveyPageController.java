package io.entente.interactions.survey;

import io.entente.interactions.connection.Connection;
import io.entente.interactions.connection.ConnectionDirectory;
import io.entente.rest.problem.Languages;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where customers answer, without an account, a cookie or a script. The token of the address is all
 * the authority there is: no other site can make a browser send it, so that no request can be
 * forged. To look records nothing, for scanners of mail follow links.
 */
@Hidden
@Controller("/s/{token}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(SurveyPageController.HTML)
class SurveyPageController {
  static final String HTML = "text/html;charset=utf-8";
  private static final MediaType PAGES = MediaType.of(HTML);

  private final InvitationStore invitations;
  private final SurveyStore surveys;
  private final ConnectionDirectory connections;
  private final AnswerSurvey answer;
  private final Clock clock;

  SurveyPageController(
      InvitationStore invitations,
      SurveyStore surveys,
      ConnectionDirectory connections,
      AnswerSurvey answer,
      Clock clock) {
    this.invitations = invitations;
    this.surveys = surveys;
    this.connections = connections;
    this.answer = answer;
    this.clock = clock;
  }

  @Get
  HttpResponse<String> show(
      HttpRequest<?> request,
      String token,
      @QueryValue @Nullable String lang,
      @QueryValue @Nullable String score,
      @QueryValue @Nullable String edit) {
    Optional<Invitation> found = invitations.find(new SurveyToken(token));
    if (found.isEmpty()) {
      return unknown(request, lang);
    }
    Invitation invitation = found.get();
    SurveyPages pages = pages(invitation, language(request, lang, invitation.language()));
    Integer chosen = SurveyForm.score(score, invitation.kind());
    return switch (invitation.state(clock.instant())) {
      case OPEN -> page(HttpStatus.OK, pages.form(chosen));
      case EXPIRED -> page(HttpStatus.GONE, pages.expired());
      case FINAL -> page(HttpStatus.OK, pages.thanks(false));
      case CORRECTABLE ->
          page(
              HttpStatus.OK,
              edit == null
                  ? pages.thanks(true)
                  : pages.form(chosen == null ? scoreOf(invitation) : chosen));
    };
  }

  private static int scoreOf(Invitation answered) {
    return Objects.requireNonNull(answered.answer()).score();
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<String> record(
      HttpRequest<?> request,
      String token,
      @QueryValue @Nullable String lang,
      @Body @Nullable String body) {
    SurveyToken shown = new SurveyToken(token);
    Optional<Invitation> found = invitations.find(shown);
    if (found.isEmpty()) {
      return unknown(request, lang);
    }
    Invitation invitation = found.get();
    Language language = language(request, lang, invitation.language());
    SurveyPages pages = pages(invitation, language);
    SurveyForm sent = SurveyForm.read(body == null ? "" : body, invitation.kind());
    if (sent.score() == null || sent.isTooLong()) {
      return page(HttpStatus.UNPROCESSABLE_ENTITY, pages.corrected(sent));
    }
    NewAnswer given =
        new NewAnswer(
            sent.score(), sent.comment().isEmpty() ? null : sent.comment(), !sent.forgets());
    return switch (answer.answer(shown, given)) {
      case OPEN, CORRECTABLE -> seeThanks(language);
      case EXPIRED -> page(HttpStatus.GONE, pages.expired());
      case FINAL -> page(HttpStatus.CONFLICT, pages.thanks(false));
    };
  }

  /** By another address, so that to load the page again sends nothing again. */
  private static HttpResponse<String> seeThanks(Language language) {
    MutableHttpResponse<String> elsewhere = HttpResponse.status(HttpStatus.SEE_OTHER);
    return guarded(elsewhere.header(HttpHeaders.LOCATION, "?lang=" + language.code()));
  }

  private SurveyPages pages(Invitation invitation, Language language) {
    AskedCycle about = invitation.about();
    Survey survey = surveys.ofInvitation(about.workspaceId(), invitation.surveyId());
    String brand =
        connections
            .find(about.workspaceId(), about.connectionId())
            .map(Connection::name)
            .orElse("");
    return new SurveyPages(language, brand, survey.texts().in(language), invitation);
  }

  private static HttpResponse<String> unknown(HttpRequest<?> request, @Nullable String lang) {
    return page(HttpStatus.NOT_FOUND, SurveyPages.unknown(language(request, lang, null)));
  }

  /** The one that was chosen, else the conversation's, else the browser's. */
  private static Language language(
      HttpRequest<?> request, @Nullable String chosen, @Nullable Language ofConversation) {
    Language wanted = Language.of(chosen);
    if (wanted == null) {
      wanted = ofConversation;
    }
    if (wanted == null) {
      wanted = Language.of(Languages.of(request.getHeaders()).getLanguage());
    }
    return wanted == null ? Language.EN : wanted;
  }

  private static HttpResponse<String> page(HttpStatus status, String html) {
    return guarded(HttpResponse.<String>status(status).body(html).contentType(PAGES));
  }

  /** The browser tells the page's origin where its form goes, and nobody else the address. */
  private static HttpResponse<String> guarded(MutableHttpResponse<String> answer) {
    return answer
        .header("Content-Security-Policy", PageFrame.POLICY)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("Referrer-Policy", "same-origin")
        .header("X-Content-Type-Options", "nosniff")
        .header("X-Robots-Tag", "noindex, nofollow, noarchive");
  }
}
