package io.entente.interactions.survey;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** What was asked in a conversation. */
@Serdeable
record SurveyInvitationList(List<SurveyInvitation> items) {
  SurveyInvitationList {
    items = List.copyOf(items);
  }
}
