package io.entente.standalone.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TweetThreadsTest {
  private static final Instant T0 = Instant.parse("2017-10-31T22:00:00Z");

  @Test
  void theEarliestBrandOfAThreadIsItsBrand() {
    Tweet question = inbound(10, Tweet.NONE);
    TweetThreads threads =
        connect(question, brand(11, "Late", 60, 10), brand(12, "Early", 30, 10), inbound(13, 11));

    assertThat(threads.firstBrand(question)).contains("Early");
    assertThat(threads.firstBrand(inbound(13, 11))).contains("Early");
  }

  @Test
  void atTheSameSecondTheSmallerIdIsTheEarlier() {
    Tweet question = inbound(10, Tweet.NONE);

    assertThat(connect(brand(12, "B", 5, 10), brand(11, "A", 5, 10), question).firstBrand(question))
        .contains("A");
  }

  @Test
  void aParentOutsideTheFileConnectsNothing() {
    Tweet one = inbound(10, 1);

    assertThat(connect(one, brand(11, "A", 5, 1)).firstBrand(one)).isEmpty();
  }

  @Test
  void tweetsThatAnswerThemselvesOrEachOtherAreAThreadToo() {
    Tweet self = inbound(10, 10);
    Tweet one = inbound(20, 21);

    TweetThreads threads = connect(self, one, brand(21, "A", 5, 20));

    assertThat(threads.firstBrand(self)).isEmpty();
    assertThat(threads.firstBrand(one)).contains("A");
  }

  @Test
  void theOrderOfTheFileDoesNotMatter() {
    List<Tweet> tweets = new ArrayList<>();
    for (long thread = 0; thread < 50; thread++) {
      long first = thread * 1_000_003;
      tweets.add(inbound(first, Tweet.NONE));
      for (long i = 1; i < 60; i++) {
        tweets.add(
            i % 7 == 0
                ? brand(first + i, "Brand" + thread + "_" + i, (int) (1_000 - i), first + i - 1)
                : inbound(first + i, first + i - 1));
      }
    }
    long seed = 7L;
    Random random = new Random(seed);
    for (int run = 0; run < 5; run++) {
      Collections.shuffle(tweets, random);
      TweetThreads threads = connect(tweets.toArray(Tweet[]::new));

      assertThat(threads.size()).isEqualTo(3_000);
      assertThat(threads.brands()).hasSize(400);
      assertThat(threads.firstBrand(inbound(49 * 1_000_003L + 1, Tweet.NONE)))
          .as("seed %d", seed)
          .contains("Brand49_56");
    }
  }

  private static TweetThreads connect(Tweet... tweets) {
    TweetThreads threads = new TweetThreads();
    for (Tweet tweet : tweets) {
      threads.add(tweet);
    }
    threads.connect();
    return threads;
  }

  private static Tweet inbound(long id, long parent) {
    return new Tweet(id, "800001", true, T0, "?", parent);
  }

  private static Tweet brand(long id, String handle, int seconds, long parent) {
    return new Tweet(id, handle, false, T0.plusSeconds(seconds), "!", parent);
  }
}
