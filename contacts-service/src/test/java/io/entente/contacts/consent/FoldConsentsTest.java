package io.entente.contacts.consent;

import static io.entente.events.ConsentChoice.GIVEN;
import static io.entente.events.ConsentChoice.OBJECTED;
import static io.entente.events.ConsentChoice.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.Channel;
import io.entente.events.ConsentChoice;
import io.entente.events.ConsentPurpose;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FoldConsentsTest {
  private static final UUID ADA = new UUID(0, 1);
  private static final UUID ADA_ELSEWHERE = new UUID(0, 2);
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private static ConsentEntry said(UUID home, Channel channel, ConsentChoice choice, int hour) {
    return said(home, home, channel, choice, hour);
  }

  private static ConsentEntry said(
      UUID home, UUID of, Channel channel, ConsentChoice choice, int hour) {
    return new ConsentEntry(
        UUID.randomUUID(),
        home,
        of,
        ConsentPurpose.MARKETING,
        channel,
        choice,
        NOON.plusSeconds(3_600L * hour),
        "form",
        null,
        null,
        NOON,
        ADA);
  }

  private static List<String> fold(ConsentEntry... entries) {
    return FoldConsents.fold(List.of(entries)).stream()
        .map(it -> (it.channel() == null ? "all" : it.channel().json()) + " " + it.choice())
        .toList();
  }

  @Test
  void theLatestCountsInWhateverOrderItWasWrittenDown() {
    assertThat(fold(said(ADA, null, WITHDRAWN, 2), said(ADA, null, GIVEN, 1)))
        .containsExactly("all WITHDRAWN");
    assertThat(fold(said(ADA, null, WITHDRAWN, 2), said(ADA, null, GIVEN, 3)))
        .containsExactly("all GIVEN");
    assertThat(fold(said(ADA, null, GIVEN, 1), said(ADA, null, OBJECTED, 1)))
        .as("at one time the strictest does")
        .containsExactly("all OBJECTED");
  }

  @Test
  void whatIsSaidOfAllChannelsIsSaidOfEach() {
    assertThat(fold(said(ADA, Channel.EMAIL, GIVEN, 1), said(ADA, null, WITHDRAWN, 2)))
        .containsExactly("all WITHDRAWN", "email WITHDRAWN");
    assertThat(fold(said(ADA, null, OBJECTED, 1), said(ADA, Channel.EMAIL, GIVEN, 2)))
        .containsExactly("all OBJECTED", "email GIVEN");
    assertThat(fold(said(ADA, Channel.EMAIL, GIVEN, 1))).containsExactly("email GIVEN");
  }

  @Test
  void ofContactsThatWereMergedTheStrictestCounts() {
    assertThat(fold(said(ADA, null, OBJECTED, 1), said(ADA_ELSEWHERE, null, GIVEN, 9)))
        .containsExactly("all OBJECTED");
    assertThat(fold(said(ADA, null, WITHDRAWN, 1), said(ADA_ELSEWHERE, Channel.EMAIL, GIVEN, 9)))
        .containsExactly("all WITHDRAWN", "email WITHDRAWN");
    assertThat(fold(said(ADA, null, GIVEN, 1), said(ADA_ELSEWHERE, Channel.EMAIL, GIVEN, 9)))
        .containsExactly("all GIVEN", "email GIVEN");
  }

  @Test
  void leaveOfSomebodyElseCountsWhileTheyAreOneAndRefusalsAlways() {
    ConsentEntry own = said(ADA, null, WITHDRAWN, 1);
    ConsentEntry leave = said(ADA, ADA_ELSEWHERE, null, GIVEN, 2);
    ConsentEntry sameElsewhere = said(ADA_ELSEWHERE, null, GIVEN, 2);

    assertThat(fold(own, leave, sameElsewhere)).containsExactly("all GIVEN");
    assertThat(fold(own, leave)).containsExactly("all WITHDRAWN");
    assertThat(fold(leave)).isEmpty();
    assertThat(fold(said(ADA, null, GIVEN, 1), said(ADA, ADA_ELSEWHERE, null, OBJECTED, 2)))
        .containsExactly("all OBJECTED");
  }
}
