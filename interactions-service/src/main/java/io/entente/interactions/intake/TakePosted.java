package io.entente.interactions.intake;

import io.entente.rest.Caller;
import io.entente.rest.json.StrictJson;
import io.entente.rest.problem.Languages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;
import jakarta.inject.Singleton;

/** Takes in one or many. */
@Singleton
final class TakePosted {
  private static final int MOST_ITEMS = 1_000;
  private static final int MOST_BYTES_OF_ONE = 1024 * 1024;

  private final StrictJson json;

  TakePosted(StrictJson json) {
    this.json = json;
  }

  <P, E> HttpResponse<?> take(
      Intake<P, E> intake, Class<P> type, Caller caller, byte[] body, HttpRequest<?> request) {
    if (StrictJson.isArray(body)) {
      return HttpResponse.accepted()
          .body(
              new TakeBulk<>(intake)
                  .take(
                      caller,
                      json.readItems(body, type, MOST_ITEMS),
                      Languages.of(request.getHeaders())));
    }
    if (body.length > MOST_BYTES_OF_ONE) {
      throw new HttpStatusException(
          HttpStatus.REQUEST_ENTITY_TOO_LARGE, "One message has 1 MiB at most.");
    }
    return HttpResponse.accepted().body(new Taken(intake.takeOne(caller, json.read(body, type))));
  }
}
