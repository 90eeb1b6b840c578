package io.entente.gateway.proxy;

import io.entente.gateway.session.ProvenToken;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.net.URI;
import org.reactivestreams.Publisher;

/** Has the services answer for what is theirs, to those who prove who they are. */
@ServerFilter(
    patterns = {
      "/api/v1/contacts", "/api/v1/contacts/**",
      "/api/v1/identities", "/api/v1/identities/**",
      "/api/v1/companies", "/api/v1/companies/**",
      "/api/v1/contact-attributes", "/api/v1/contact-attributes/**",
      "/api/v1/imports", "/api/v1/imports/**",
      "/api/v1/import-mappings", "/api/v1/import-mappings/**",
      "/api/v1/contact-exports", "/api/v1/contact-exports/**",
      "/api/v1/contact-retention", "/api/v1/contact-retention/**",
      "/api/v1/segments", "/api/v1/segments/**",
      "/api/v1/links", "/api/v1/links/**",
      "/api/v1/merges", "/api/v1/merges/**",
      "/api/v1/suggestions", "/api/v1/suggestions/**",
      "/api/v1/orders", "/api/v1/orders/**",
      "/api/v1/rates", "/api/v1/rates/**",
      "/api/v1/interactions", "/api/v1/interactions/**",
      "/api/v1/conversations", "/api/v1/conversations/**",
      "/api/v1/conversation-retention", "/api/v1/conversation-retention/**",
      "/api/v1/blocked-identities", "/api/v1/blocked-identities/**",
      "/api/v1/connections", "/api/v1/connections/**",
      "/api/v1/agents", "/api/v1/agents/**",
      "/api/v1/questions", "/api/v1/questions/**",
      "/api/v1/acceptances", "/api/v1/acceptances/**",
      "/api/v1/helpers", "/api/v1/helpers/**",
      "/api/v1/teams", "/api/v1/teams/**",
      "/api/v1/reasons", "/api/v1/reasons/**",
      "/api/v1/tags", "/api/v1/tags/**",
      "/api/v1/attachments", "/api/v1/attachments/**",
      "/api/v1/attributes", "/api/v1/attributes/**",
      "/api/v1/dead-letters", "/api/v1/dead-letters/**",
      "/api/v1/drafts", "/api/v1/drafts/**",
      "/api/v1/insights", "/api/v1/insights/**",
      "/api/v1/live-board", "/api/v1/live-board/**",
      "/api/v1/macros", "/api/v1/macros/**",
      "/api/v1/posts", "/api/v1/posts/**",
      "/api/v1/rules", "/api/v1/rules/**",
      "/api/v1/search", "/api/v1/search/**",
      "/api/v1/views", "/api/v1/views/**",
      "/api/v1/bulk-actions", "/api/v1/bulk-actions/**",
      "/api/v1/schedules", "/api/v1/schedules/**",
      "/api/v1/holidays", "/api/v1/holidays/**",
      "/api/v1/sla-policies", "/api/v1/sla-policies/**",
      "/api/v1/surveys", "/api/v1/surveys/**",
      "/api/v1/survey-answers", "/api/v1/survey-answers/**",
      "/api/v1/alerts", "/api/v1/alerts/**",
      "/api/v1/facts", "/api/v1/facts/**",
      "/api/v1/kpis", "/api/v1/kpis/**",
      "/api/v1/report-schedules", "/api/v1/report-schedules/**"
    })
@Order(ProxyFilter.BEFORE_SECURITY)
final class ProxyFilter {
  /** Who calls is found out here already, and again by the service. */
  static final int BEFORE_SECURITY = 38_000;

  private static final String PREFIX = "/api/v1/";

  private final Forward forward;
  private final Upstreams upstreams;
  private final ProvenToken tokens;

  ProxyFilter(Forward forward, Upstreams upstreams, ProvenToken tokens) {
    this.forward = forward;
    this.upstreams = upstreams;
    this.tokens = tokens;
  }

  @RequestFilter
  Publisher<? extends HttpResponse<?>> forward(HttpRequest<?> request) {
    String path = request.getPath();
    String resource = path.substring(PREFIX.length()).split("/", 2)[0];
    URI upstream =
        upstreams
            .of(resource)
            .orElseThrow(() -> new IllegalStateException("No service answers for " + resource));
    return tokens
        .of(request)
        .flatMapMany(token -> forward.to(upstream, resource, request, it -> it.bearerAuth(token)));
  }
}
