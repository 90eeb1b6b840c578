package io.entente.interactions.survey;

import io.entente.events.Channel;
import io.entente.events.SurveyKind;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;

/**
 * What customers are asked.
 *
 * @param active whether it is asked by itself after a resolution
 * @param channels where it is asked by itself; empty for all
 * @param delaySeconds after the resolution
 * @param quietDays for so long a person who was asked anything is not asked this
 * @param expiresDays for so long an invitation can be answered
 * @param version grows with each change; it is the ETag
 */
@Serdeable
record Survey(
    UUID id,
    String name,
    SurveyKind kind,
    boolean active,
    List<Channel> channels,
    int delaySeconds,
    int quietDays,
    int expiresDays,
    SurveyTexts texts,
    long version) {

  Survey {
    channels = List.copyOf(channels);
  }

  boolean isOn(Channel channel) {
    return channels.isEmpty() || channels.contains(channel);
  }
}
