package io.entente.demo;

import io.entente.events.Channel;
import io.entente.events.InteractionKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who begins a conversation about what, and where. */
final class Casting {
  private static final double[] CHANNELS = {30, 20, 16, 14, 8, 12};
  private static final double AT_HOME = 0.75;
  private static final double SPAM = 0.012;

  /** Of what is written on the day of the crisis and those after it, so much is about it. */
  private static final double[] CRISIS = {0.74, 0.55, 0.35};

  private static final List<Topic> OF_FORUMS =
      List.of(Topic.LEAK, Topic.DESCALE, Topic.PARTS, Topic.WARRANTY, Topic.ADVICE);
  private static final List<Topic> OF_COMMENTS =
      List.of(Topic.ADVICE, Topic.STOCK, Topic.PRAISE, Topic.COMPLAINT, Topic.LATE, Topic.LEAK);

  private final Rhythm rhythm;
  private final People people;
  private final Posts posts;

  Casting(Rhythm rhythm, People people, Posts posts) {
    this.rhythm = rhythm;
    this.people = people;
    this.posts = posts;
  }

  Scene scene(long number, int day, Instant at, Dice dice) {
    Person person = people.any(dice);
    Channel channel =
        dice.chance(AT_HOME) ? person.home() : Brand.CHANNELS.get(dice.weighted(CHANNELS));
    if (channel != Channel.FORUM && channel != Channel.REVIEWS && dice.chance(SPAM)) {
      return alone(number, channel, Topic.SPAM, people.passerBy(number), at, dice);
    }
    if (channel == Channel.REVIEWS) {
      Topic topic = isOfTheCrisis(at, dice) ? Topic.RECALL : Topic.REVIEW;
      return new Scene(
          number, channel, InteractionKind.REVIEW, topic, people.passerBy(number), null, at);
    }
    if (channel == Channel.FORUM) {
      Topic topic = dice.pick(OF_FORUMS);
      return new Scene(number, channel, InteractionKind.FORUM_POST, topic, person, null, at);
    }
    @Nullable BrandPost post =
        commented(channel, dice) ? posts.talkedAbout(day, channel, at, dice) : null;
    if (post != null) {
      Topic topic = isOfTheCrisis(at, dice) ? Topic.RECALL : dice.pick(OF_COMMENTS);
      Person passerBy = people.passerBy(number);
      return new Scene(
          number, channel, InteractionKind.COMMENT, topic, passerBy, post.externalId(), at);
    }
    return alone(number, channel, topic(at, dice), person, at, dice);
  }

  private static boolean commented(Channel channel, Dice dice) {
    return switch (channel) {
      case FACEBOOK -> dice.chance(0.45);
      case INSTAGRAM -> dice.chance(0.4);
      default -> false;
    };
  }

  private static Scene alone(
      long number, Channel channel, Topic topic, Person person, Instant at, Dice dice) {
    InteractionKind kind =
        switch (channel) {
          case EMAIL -> InteractionKind.MAIL;
          case X -> dice.chance(0.7) ? InteractionKind.MENTION : InteractionKind.DIRECT_MESSAGE;
          default -> InteractionKind.DIRECT_MESSAGE;
        };
    return new Scene(number, channel, kind, topic, person, null, at);
  }

  private boolean isOfTheCrisis(Instant at, Dice dice) {
    long since = rhythm.sinceCrisis(at);
    return !rhythm.isCalm()
        && since >= 0
        && since < CRISIS.length
        && dice.chance(CRISIS[(int) since]);
  }

  private Topic topic(Instant at, Dice dice) {
    if (isOfTheCrisis(at, dice)) {
      return Topic.RECALL;
    }
    Topic[] topics = Topic.values();
    double[] weights = new double[topics.length];
    for (int i = 0; i < topics.length; i++) {
      weights[i] = topics[i].weight();
    }
    return topics[dice.weighted(weights)];
  }
}
