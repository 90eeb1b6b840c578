package io.entente.contacts.access;

import io.entente.rest.Caller;
import io.micronaut.core.convert.ConversionContext;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.UriRouteMatch;
import java.util.Set;
import java.util.UUID;

/**
 * Takes note of whatever shows a contact or a part of it, whichever route it is: a new one is not
 * forgotten. What shows nothing of the person is named here.
 */
@ServerFilter("/api/v1/**")
final class NoteLooks {
  private static final String CONTACT = "/api/v1/contacts/{id}";
  private static final String EXPORT = CONTACT + "/export";
  private static final Set<String> NOT_OF_THE_PERSON =
      Set.of(CONTACT + "/accesses", CONTACT + "/hold", CONTACT + "/erasures/{erasureId}");

  private final NoteAccess accesses;
  private final TypedRequestArgumentBinder<Caller> callers;

  NoteLooks(NoteAccess accesses, TypedRequestArgumentBinder<Caller> callers) {
    this.accesses = accesses;
    this.callers = callers;
  }

  @ResponseFilter
  @ExecuteOn(TaskExecutors.BLOCKING)
  void note(HttpRequest<?> request, HttpResponse<?> response) {
    if (request.getMethod() == HttpMethod.GET
        && response.code() < 300
        && RouteAttributes.getRouteMatch(request).orElse(null)
            instanceof UriRouteMatch<?, ?> match) {
      String route = match.getRouteInfo().getUriMatchTemplate().toPathString();
      Object id = match.getVariableValues().get("id");
      boolean ofContact = route.equals(CONTACT) || route.startsWith(CONTACT + "/");
      if (id != null && ofContact && !NOT_OF_THE_PERSON.contains(route)) {
        note(
            request,
            UUID.fromString(id.toString()),
            route.equals(EXPORT) ? LookKind.EXPORT : LookKind.RECORD);
      }
    }
  }

  private void note(HttpRequest<?> request, UUID contactId, LookKind kind) {
    callers
        .bind(ConversionContext.of(callers.argumentType()), request)
        .getValue()
        .ifPresent(caller -> accesses.note(caller, contactId, kind));
  }
}
