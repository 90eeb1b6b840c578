package io.entente.demo;

import io.entente.events.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the brand publishes, each day told by itself. */
final class Posts {
  private static final List<Channel> CHANNELS =
      List.of(Channel.FACEBOOK, Channel.INSTAGRAM, Channel.X);
  private static final double A_DAY = 0.5;
  private static final int COMMENTED_DAYS = 6;

  /** Most of what a network counts comes within so long. */
  private static final Duration ATTENTION = Duration.ofDays(3);

  private static final List<String> CAMPAIGNS =
      List.of("Better mornings", "The quiet grinder", "Slow Sunday", "Win a Lune Duo");
  private static final int CAMPAIGN_DAYS = 23;

  private final DemoSettings settings;
  private final Rhythm rhythm;

  Posts(DemoSettings settings, Rhythm rhythm) {
    this.settings = settings;
    this.rhythm = rhythm;
  }

  Stream<BrandPost> all() {
    return IntStream.range(0, settings.days())
        .boxed()
        .flatMap(day -> CHANNELS.stream().flatMap(channel -> of(day, channel).stream()));
  }

  private List<BrandPost> of(int day, Channel channel) {
    Dice dice = Dice.of(settings.seed(), 6, day, CHANNELS.indexOf(channel));
    if (day < 0 || (day > 0 && !dice.chance(A_DAY))) {
      return List.of();
    }
    String language = dice.chance(0.6) ? "fr" : "en";
    Instant at =
        rhythm
            .date(day)
            .atTime(dice.between(8, 18), dice.below(60))
            .atZone(Rhythm.ZONE)
            .toInstant();
    if (at.isAfter(settings.until())) {
      return List.of();
    }
    String text = Phrases.in(language).any("post", dice);
    int bar = text.indexOf('|');
    return List.of(
        new BrandPost(
            "p" + day + "-" + channel.json(),
            channel,
            language,
            text.substring(0, bar),
            text.substring(bar + 1),
            at,
            CAMPAIGNS.get(day / CAMPAIGN_DAYS % CAMPAIGNS.size()),
            dice.chance(0.4) ? 100L * dice.between(20, 400) : 0,
            counted(at, dice)));
  }

  private BrandPost.Engagement counted(Instant at, Dice dice) {
    double age =
        Math.min(
            1, (double) Duration.between(at, settings.until()).toSeconds() / ATTENTION.toSeconds());
    double reach = dice.lognormal(5_200, 0.9) * age;
    double likes = reach * dice.lognormal(0.034, 0.5);
    return new BrandPost.Engagement(
        Math.round(likes),
        Math.round(likes * dice.lognormal(0.08, 0.6)),
        Math.round(likes * dice.lognormal(0.06, 0.6)),
        Math.round(reach * dice.lognormal(0.012, 0.7)),
        Math.round(reach),
        Math.round(reach * dice.lognormal(1.5, 0.2)));
  }

  /** One that is talked about at a moment; null if there is none. */
  @Nullable BrandPost talkedAbout(int day, Channel channel, Instant at, Dice dice) {
    List<BrandPost> recent = new ArrayList<>();
    for (int before = 0; before < COMMENTED_DAYS; before++) {
      recent.addAll(of(day - before, channel));
    }
    recent.removeIf(post -> !post.at().isBefore(at));
    return recent.isEmpty() ? null : dice.pick(recent);
  }
}
