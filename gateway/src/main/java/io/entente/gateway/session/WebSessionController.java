package io.entente.gateway.session;

import io.entente.gateway.door.ClientAddress;
import io.entente.gateway.member.Member;
import io.entente.gateway.member.Membership;
import io.entente.gateway.member.Workspace;
import io.entente.rest.Forbidden;
import io.entente.rest.Unauthenticated;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;

/** Sessions of the web front end. */
@Hidden
@Controller("/web/session")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class WebSessionController {
  private final SignIn signIn;
  private final WebSessions sessions;
  private final ClientAddress addresses;
  private final KnownBrowsers browsers;
  private final boolean secure;

  WebSessionController(
      SignIn signIn,
      WebSessions sessions,
      ClientAddress addresses,
      KnownBrowsers browsers,
      @Value("${entente.public.url:}") String publicUrl) {
    this.signIn = signIn;
    this.sessions = sessions;
    this.addresses = addresses;
    this.browsers = browsers;
    this.secure = publicUrl.startsWith("https:");
  }

  /** Who is signed in. */
  @Serdeable
  record SignedIn(Member member, Workspace workspace) {
    static SignedIn of(Membership membership) {
      return new SignedIn(membership.member(), membership.workspace());
    }
  }

  @Post
  HttpResponse<SignedIn> open(HttpRequest<?> request, @Body @Valid Credentials credentials) {
    if (!SessionCookie.isOurOwn(request)) {
      throw new Forbidden("This comes from another site.");
    }
    Origin origin =
        new Origin(
            addresses.networkOf(request), browsers.find(request, credentials.email()).orElse(null));
    Membership membership = signIn.signIn(credentials, origin);
    return HttpResponse.created(SignedIn.of(membership))
        .cookie(SessionCookie.opened(sessions.begin(membership), secure))
        .cookie(browsers.cookie(credentials.email(), secure))
        .header("Cache-Control", "no-store");
  }

  @Get
  HttpResponse<SignedIn> current(HttpRequest<?> request) {
    SignedIn signedIn =
        SessionCookie.of(request)
            .flatMap(sessions::find)
            .map(open -> SignedIn.of(open.membership()))
            .orElseThrow(() -> new Unauthenticated("Nobody is signed in."));
    return HttpResponse.ok(signedIn).header("Cache-Control", "no-store");
  }

  @Delete
  HttpResponse<?> close(HttpRequest<?> request) {
    SessionCookie.of(request).ifPresent(sessions::end);
    return HttpResponse.noContent().cookie(SessionCookie.closed(secure));
  }
}
