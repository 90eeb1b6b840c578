package io.entente.interactions.survey;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** All surveys of a workspace. */
@Serdeable
record SurveyList(List<Survey> items) {
  SurveyList {
    items = List.copyOf(items);
  }
}
