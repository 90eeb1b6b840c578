package io.entente.rest.http;

import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.ApplicationContextConfigurer;
import io.micronaut.context.annotation.ContextConfigurer;
import io.micronaut.context.env.PropertySource;
import java.util.HashMap;
import java.util.Map;

/**
 * The settings of every HTTP server of the suite, made from {@code entente.http.host} and {@code
 * entente.http.port} for every application that has this library. Whatever an application's own
 * configuration says about the same keys wins.
 */
@ContextConfigurer
public final class HttpDefaults implements ApplicationContextConfigurer {
  /** Below every configuration file, above nothing. */
  private static final int ORDER = -1_000;

  @Override
  public void configure(ApplicationContextBuilder builder) {
    Map<String, Object> values = new HashMap<>();
    server(values);
    json(values);
    security(values);
    management(values);
    builder.propertySources(PropertySource.of("entente-rest", values, ORDER));
  }

  private static void server(Map<String, Object> values) {
    values.put("micronaut.application.name", "${entente.service:entente}");
    values.put("micronaut.server.host", "${entente.http.host:127.0.0.1}");
    values.put("micronaut.server.port", "${entente.http.port:-1}");
    values.put("micronaut.server.date-header", false);
    values.put(
        "micronaut.server.max-request-size", Bodies.LARGEST_STREAM_MEBIBYTES * Bodies.MEBIBYTE);
    values.put(
        "micronaut.server.max-request-buffer-size", Bodies.LARGEST_MEBIBYTES * Bodies.MEBIBYTE);
    values.put("micronaut.server.idle-timeout", "75s");
    values.put("micronaut.server.multipart.enabled", false);
    values.put("micronaut.server.netty.max-initial-line-length", 8_192);
    values.put("micronaut.server.netty.request-decompression-enabled", false);
    values.put("micronaut.server.netty.max-header-size", 16_384);
    values.put("micronaut.server.netty.keep-alive-on-server-error", true);
    values.put("micronaut.server.not-found-on-missing-body", false);
    values.put("micronaut.server.cors.localhost-pass-through", true);
  }

  private static void json(Map<String, Object> values) {
    values.put("micronaut.serde.serialization.inclusion", "ALWAYS");
    values.put("micronaut.serde.maximum-nesting-depth", 100);
    values.put("micronaut.serde.jackson.write-features.COMBINE_UNICODE_SURROGATES_IN_UTF8", true);
  }

  private static void security(Map<String, Object> values) {
    values.put("micronaut.security.basic-auth.enabled", false);
    values.put("micronaut.security.token.bearer.enabled", false);
    values.put("micronaut.security.token.cookie.enabled", false);
    values.put("micronaut.security.redirect.enabled", false);
  }

  private static void management(Map<String, Object> values) {
    values.put("endpoints.all.enabled", false);
    values.put("endpoints.health.enabled", true);
    values.put("endpoints.health.sensitive", false);
    values.put("endpoints.health.details-visible", "ANONYMOUS");
    values.put("endpoints.health.discovery-client.enabled", false);
    values.put("endpoints.prometheus.enabled", true);
    values.put("endpoints.prometheus.sensitive", false);
  }
}
