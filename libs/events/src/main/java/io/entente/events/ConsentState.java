package io.entente.events;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person allows and refuses: on the compacted topic {@link Topics#CONSENTS}. Each state is
 * whole and replaces the one before it with a lower version.
 *
 * @param contactId the contact as which the person is shown
 * @param standings what was said; about what is missing nothing was
 * @param held true if nothing of the person may be erased by its age for now; null if it may
 */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConsentState(
    UUID workspaceId,
    UUID contactId,
    long version,
    List<Standing> standings,
    @Nullable Boolean held) {
  public ConsentState {
    standings = List.copyOf(standings);
  }

  /**
   * What counts for a purpose.
   *
   * @param channel null for all channels that have no standing of their own
   */
  @Serdeable
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Standing(ConsentPurpose purpose, @Nullable Channel channel, ConsentChoice choice) {}

  public String key() {
    return Topics.key(workspaceId, contactId);
  }

  /** Whether the person does not want it on that channel; who said nothing has not refused. */
  public boolean refuses(ConsentPurpose purpose, Channel channel) {
    ConsentChoice choice = choice(purpose, channel);
    return choice != null && choice != ConsentChoice.GIVEN;
  }

  /** Whether the person said that it may be on that channel; who said nothing has not. */
  public boolean allows(ConsentPurpose purpose, Channel channel) {
    return choice(purpose, channel) == ConsentChoice.GIVEN;
  }

  /** What was said of the channel itself, or else of all; null if nothing was. */
  private @Nullable ConsentChoice choice(ConsentPurpose purpose, Channel channel) {
    ConsentChoice choice = null;
    for (Standing standing : standings) {
      if (standing.purpose() == purpose) {
        if (standing.channel() == channel) {
          return standing.choice();
        }
        if (standing.channel() == null) {
          choice = standing.choice();
        }
      }
    }
    return choice;
  }
}
