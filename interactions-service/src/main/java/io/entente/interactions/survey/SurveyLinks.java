package io.entente.interactions.survey;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;

/** The addresses by which customers answer. */
@Singleton
final class SurveyLinks {
  private final String publicUrl;

  SurveyLinks(@Value("${entente.public.url:`http://127.0.0.1:8080`}") String publicUrl) {
    this.publicUrl = publicUrl.replaceAll("/+$", "");
  }

  String of(SurveyToken token) {
    return publicUrl + "/s/" + token.text();
  }
}
