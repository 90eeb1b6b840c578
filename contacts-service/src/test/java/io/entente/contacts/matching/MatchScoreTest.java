package io.entente.contacts.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.contacts.point.PointKey;
import io.entente.contacts.suggestion.MatchReason.Kind;
import io.entente.events.Channel;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchScoreTest {

  @ParameterizedTest
  @CsvSource({
    "ada_lovelace, Ada Lovelace, AdaLovelace99, Ada Lovelace, true",
    "ada, Ada Lovelace, lovelace.a, LOVELACE Ada, true",
    "countess, Ada Lovelace, adalovelace, , true",
    "hopper1, Grace Hopper, gracehopper, G. Hopper, true",
    "tuxthepenguin, , tuxthepenguin, , true",
    "ada, Ada Lovelace, grace, Grace Hopper, false",
    "ada_l, Ada Lovelace, ada_b, Ada Byron, false",
    "linus, , linus7, , false",
    "mary1, Mary Shelley, mary2, Mary Somerville, false",
  })
  void peopleLookAlikeOrNot(
      String handle,
      @Nullable String name,
      String other,
      @Nullable String otherName,
      boolean alike) {
    Candidate one = person(Channel.MASTODON, handle, name);
    Candidate two = person(Channel.X, other, otherName);

    MatchScore score = MatchScore.of(one, two, _ -> 2);

    assertThat(score.isWorthALook()).as("%s", score).isEqualTo(alike);
    assertThat(MatchScore.of(two, one, _ -> 2)).isEqualTo(score);
  }

  @Test
  void aNameThatManyBearSaysLess() {
    Candidate one = person(Channel.MASTODON, "a1", "Mary Martin");
    Candidate two = person(Channel.X, "b2", "Mary Martin");

    assertThat(MatchScore.of(one, two, _ -> 2).isWorthALook()).isTrue();
    assertThat(MatchScore.of(one, two, _ -> 8).isWorthALook()).isFalse();
  }

  @Test
  void lettersOfAnotherScriptAreOtherLetters() {
    Candidate latin = person(Channel.MASTODON, "one", "Oscar Rope");
    Candidate lookalike =
        person(Channel.X, "two", "\u041E\u0441\u0441\u0430\u0433 \u0420\u043E\u0440\u0435");

    assertThat(MatchScore.of(latin, lookalike, _ -> 2).score()).isZero();
  }

  @Test
  void accentsAndCaseAreNoDifferenceOfNamesWhateverTheLocale() {
    Candidate one = person(Channel.MASTODON, "one", "In\u00e9s Igla");
    Candidate two = person(Channel.X, "two", "INES IGLA");

    assertThat(MatchScore.of(one, two, _ -> 2).reasons().getFirst().kind()).isEqualTo(Kind.NAME);
  }

  @Test
  void otherCustomerNumbersOfOneSystemSpeakAgainstIt() {
    Candidate one = person(Channel.MASTODON, "ada", "Ada Lovelace", number("shop", "1"));
    Candidate two = person(Channel.X, "ada", "Ada Lovelace", number("shop", "2"));
    Candidate three = person(Channel.X, "ada", "Ada Lovelace", number("till", "2"));

    assertThat(MatchScore.of(one, two, _ -> 2).isWorthALook()).isFalse();
    assertThat(MatchScore.of(one, three, _ -> 2).isWorthALook()).isTrue();
  }

  @Test
  void anAddressThatIsNotVerifiedIsAReasonAndASharedMailboxHardlyOne() {
    Candidate one = person(Channel.MASTODON, "one", null, mail("ada@example.org", false));
    Candidate two = person(Channel.X, "two", null, mail("ada@example.org", true));
    Candidate three = person(Channel.X, "three", null, mail("info@example.org", true));
    Candidate four = person(Channel.MASTODON, "four", null, mail("info@example.org", true));

    assertThat(MatchScore.of(one, two, _ -> 2).isWorthALook()).isTrue();
    assertThat(MatchScore.of(three, four, _ -> 2).isWorthALook()).isFalse();
    assertThat(MatchScore.of(three, four, _ -> 2).reasons().getFirst().kind())
        .isEqualTo(Kind.SHARED_MAILBOX);
  }

  private static final UUID HOME = new UUID(1, 1);

  private static Candidate person(
      Channel channel, @Nullable String handle, @Nullable String name, Point... points) {
    Account account = new Account(HOME, channel, "id-of-" + handle, handle, name);
    String called = name == null ? "" + handle : name;
    return new Candidate(
        HOME,
        List.of(HOME),
        List.of(new Known(HOME, called, null, null)),
        List.of(account),
        List.of(points));
  }

  private static Point number(String system, String number) {
    return new Point(HOME, PointKey.customerNumber(system, number), true, false);
  }

  private static Point mail(String address, boolean verified) {
    PointKey key = PointKey.email(address);
    return new Point(HOME, key, verified, key.isOfARole());
  }
}
