package io.entente.demo;

import io.entente.events.Channel;
import io.entente.events.InteractionKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that happened to the brand, as streams that can be told again and again: each conversation
 * follows from the seed and its place alone, so that memory does not grow with the world.
 */
public final class DemoWorld {
  /** Where customers write, those who come back do so this often. */
  private static final double OFTEN = 1.8;

  private final DemoSettings settings;
  private final Rhythm rhythm;
  private final People people;
  private final Roster roster = new Roster();
  private final Shop shop;
  private final Posts posts;
  private final Casting casting;
  private final Question questions;

  /** Numbers of the matters with which the days begin, and the first that is free. */
  private final long[] firsts;

  public DemoWorld(DemoSettings settings) {
    this.settings = settings;
    this.rhythm = new Rhythm(settings);
    this.people = new People(settings.seed(), Math.round(rhythm.expected() / OFTEN));
    this.shop = new Shop(settings.until());
    this.posts = new Posts(settings, rhythm);
    this.casting = new Casting(rhythm, people, posts);
    this.questions = new Question(people);
    this.firsts = firsts();
  }

  private long[] firsts() {
    long[] numbers = new long[settings.days() + 1];
    for (int day = 0; day < settings.days(); day++) {
      int count = Dice.of(settings.seed(), 7, day).poisson(rhythm.expected(day));
      numbers[day + 1] = numbers[day] + count;
    }
    return numbers;
  }

  public DemoSettings settings() {
    return settings;
  }

  /** How many conversations are told at most: of the last day those that have begun. */
  public long size() {
    return firsts[settings.days()];
  }

  /** The day on which everybody wrote; null in a world too short for one. */
  public @Nullable LocalDate crisis() {
    return rhythm.isCalm() ? null : rhythm.date(rhythm.crisisDay());
  }

  /** What the brand published, day by day. */
  public Stream<BrandPost> posts() {
    return posts.all();
  }

  /** Conversations, day by day; within a day in no order. */
  public Stream<Matter> matters() {
    return IntStream.range(0, settings.days())
        .boxed()
        .flatMap(day ->
            LongStream.range(firsts[day], firsts[day + 1]).mapToObj(number -> matter(number, day)))
        .filter(matter -> !matter.lines().isEmpty());
  }

  /** What is sold without a conversation; the others go with their matters. */
  public Stream<Sale> sales() {
    return new Sales(settings, rhythm, people, shop).all();
  }

  /**
   * What comes in after the world's end: first words, spread over a stretch of time. They have
   * numbers above all others.
   */
  public List<Matter> arrivals(Instant from, Instant to, int count) {
    long step = Duration.between(from, to).toMillis() / Math.max(1, count);
    return IntStream.range(0, count)
        .mapToObj(i -> {
          Instant at = from.plusMillis(step * i);
          long number = size() + i;
          Dice dice = Dice.of(settings.seed(), 8, number);
          // Whatever follows would be later still.
          return matter(scene(number, settings.days() - 1, at, dice), dice, new Pace(rhythm, at));
        })
        .toList();
  }

  private Scene scene(long number, int day, Instant at, Dice dice) {
    return casting.scene(number, day, at, dice);
  }

  private Matter matter(long number, int day) {
    Dice dice = Dice.of(settings.seed(), 8, number);
    Scene scene = scene(number, day, rhythm.moment(day, dice), dice);
    return matter(scene, dice, new Pace(rhythm, settings.until()));
  }

  private Matter matter(Scene scene, Dice dice, Pace pace) {
    Talk talk = new Talk(scene.person(), Shop.orderNumber(scene.number()), dice);
    Draft draft = new Draft(scene, talk, roster, pace, dice);
    @Nullable Acceptance accepted = null;
    if (scene.channel() == Channel.FORUM) {
      accepted = questions.play(draft, dice);
    } else if (scene.channel() == Channel.REVIEWS) {
      Plot.review(draft, dice);
    } else {
      Plot.play(draft, dice);
    }
    if (accepted != null && accepted.at().isAfter(settings.until())) {
      accepted = null;
    }
    return new Told(draft, talk, dice).matter(accepted, sales(draft, dice));
  }

  private List<Sale> sales(Draft draft, Dice dice) {
    Scene scene = draft.scene();
    return scene.topic() == Topic.SPAM || scene.kind() == InteractionKind.REVIEW
        ? List.of()
        : shop.around(
            scene.topic(),
            Shop.orderNumber(scene.number()),
            scene.person(),
            scene.channel(),
            draft.served(),
            dice);
  }
}
