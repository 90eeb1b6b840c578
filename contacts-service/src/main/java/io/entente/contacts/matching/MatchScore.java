package io.entente.contacts.matching;

import io.entente.contacts.suggestion.MatchReason;
import io.entente.contacts.suggestion.MatchReason.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * How likely two people are one, and why. Each reason counts for itself: the score is what is left
 * of certainty that they are two, taken from 1. Figures on made people: docs/architecture.md.
 *
 * @param score from 0 to 1
 * @param reasons the weightiest first
 */
record MatchScore(BigDecimal score, List<MatchReason> reasons) {
  /** From here on a pair is worth a member's look. */
  static final BigDecimal THRESHOLD = new BigDecimal("0.600");

  private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

  private static final double SAME_NAME = 0.62;
  private static final double SAME_INITIAL = 0.4;
  private static final double SAME_WORD = 0.3;
  private static final double NAME_ALIKE = 0.92;

  private static final double SAME_HANDLE = 0.65;
  private static final double SAME_LETTERS = 0.55;
  private static final double LIKE_HANDLE = 0.4;
  private static final double HANDLE_ALIKE = 0.94;
  private static final int SHORTEST_HANDLE = 5;

  private static final double HANDLE_OF_NAME = 0.6;
  private static final double HANDLE_OF_INITIAL = 0.35;
  private static final double LOCAL_PART = 0.45;
  private static final double SAME_ADDRESS = 0.8;
  private static final double SAME_MAILBOX = 0.2;
  private static final double SAME_COMPANY = 0.25;
  private static final double SAME_LANGUAGE = 0.05;

  private static final double ONE_CHANNEL = 0.85;
  private static final double CONTRADICTED = 0.25;

  /**
   * @param holders how many have a key of {@link MatchKeys}: what many have in common says little
   */
  static MatchScore of(Candidate one, Candidate other, ToIntFunction<String> holders) {
    List<MatchReason> reasons = new ArrayList<>();
    add(reasons, Kind.NAME, best(one.names(), other.names(), MatchScore::name, holders));
    add(reasons, Kind.HANDLE, best(one.handles(), other.handles(), MatchScore::handle, holders));
    add(
        reasons,
        Kind.HANDLE_OF_NAME,
        Math.max(
            best(one.handles(), other.names(), MatchScore::made, holders),
            best(other.handles(), one.names(), MatchScore::made, holders)));
    add(reasons, Kind.LOCAL_PART, localPart(one, other, holders));
    if (!Collections.disjoint(one.keys(false), other.keys(false))) {
      add(reasons, Kind.ADDRESS, SAME_ADDRESS);
    }
    if (!Collections.disjoint(one.keys(true), other.keys(true))) {
      add(reasons, Kind.SHARED_MAILBOX, SAME_MAILBOX);
    }
    if (one.hasACompanyOf(other)) {
      add(reasons, Kind.COMPANY, SAME_COMPANY);
    }
    if (one.hasALanguageOf(other)) {
      add(reasons, Kind.LANGUAGE, SAME_LANGUAGE);
    }
    reasons.sort(Comparator.comparing(MatchReason::weight).reversed());
    return new MatchScore(score(reasons, one, other), List.copyOf(reasons));
  }

  boolean isWorthALook() {
    return score.compareTo(THRESHOLD) >= 0;
  }

  private static BigDecimal score(List<MatchReason> reasons, Candidate one, Candidate other) {
    double doubt = 1;
    for (MatchReason reason : reasons) {
      doubt *= 1 - reason.weight().doubleValue();
    }
    double score = 1 - doubt;
    if (one.sharesAChannelWith(other)) {
      score *= ONE_CHANNEL;
    }
    if (one.isContradictedBy(other)) {
      score *= CONTRADICTED;
    }
    return BigDecimal.valueOf(score).setScale(3, RoundingMode.HALF_EVEN);
  }

  private static void add(List<MatchReason> reasons, Kind kind, double weight) {
    if (weight > 0) {
      reasons.add(MatchReason.of(kind, weight));
    }
  }

  /** How much two texts that are alike say, and the key that those have who have it too. */
  private record Likeness(double weight, String key) {
    static final Likeness NONE = new Likeness(0, "");

    /** Full weight where just these two have it, half where five do. */
    double among(ToIntFunction<String> holders) {
      return weight == 0 ? 0 : weight / Math.sqrt(Math.max(1, holders.applyAsInt(key) - 1));
    }
  }

  private static double best(
      Set<PersonName> ours,
      Set<PersonName> theirs,
      BiFunction<PersonName, PersonName, Likeness> compare,
      ToIntFunction<String> holders) {
    double best = 0;
    for (PersonName our : ours) {
      for (PersonName their : theirs) {
        best = Math.max(best, compare.apply(our, their).among(holders));
      }
    }
    return best;
  }

  private static Likeness name(PersonName our, PersonName their) {
    if (!our.isFull() || !their.isFull()) {
      boolean same = our.equals(their) && our.all().length() >= SHORTEST_HANDLE;
      return same ? new Likeness(SAME_WORD, MatchKeys.ofHandle(our)) : Likeness.NONE;
    }
    String ourSorted = our.sorted();
    String theirSorted = their.sorted();
    if (ourSorted.equals(theirSorted)) {
      return new Likeness(SAME_NAME, MatchKeys.ofName(our));
    }
    if (our.last().equals(their.last()) && isInitialOf(our.first(), their.first())) {
      return new Likeness(SAME_INITIAL, MatchKeys.ofInitial(our));
    }
    double alike = above(NAME_ALIKE, SIMILARITY.apply(ourSorted, theirSorted));
    return new Likeness(alike * SAME_NAME, MatchKeys.ofSound(our));
  }

  private static boolean isInitialOf(String first, String second) {
    boolean oneIsInitial =
        first.codePointCount(0, first.length()) == 1
            || second.codePointCount(0, second.length()) == 1;
    return oneIsInitial && first.codePointAt(0) == second.codePointAt(0);
  }

  private static Likeness handle(PersonName our, PersonName their) {
    String ourLetters = our.letters();
    String theirLetters = their.letters();
    if (Math.min(ourLetters.length(), theirLetters.length()) < SHORTEST_HANDLE) {
      return Likeness.NONE;
    }
    if (ourLetters.equals(theirLetters)) {
      double weight = our.all().equals(their.all()) ? SAME_HANDLE : SAME_LETTERS;
      return new Likeness(weight, MatchKeys.ofHandle(our));
    }
    double alike = above(HANDLE_ALIKE, SIMILARITY.apply(ourLetters, theirLetters));
    return new Likeness(alike * LIKE_HANDLE, MatchKeys.ofHandleSound(our));
  }

  /** Half where two are just alike enough, rising to 1 where they are the same. */
  private static double above(double least, double similarity) {
    return similarity < least ? 0 : 0.5 + 0.5 * (similarity - least) / (1 - least);
  }

  private static Likeness made(PersonName handle, PersonName name) {
    String letters = handle.letters();
    if (!name.isFull() || letters.length() < SHORTEST_HANDLE) {
      return Likeness.NONE;
    }
    if (letters.equals(name.letters())) {
      return new Likeness(HANDLE_OF_NAME, MatchKeys.ofHandle(handle));
    }
    return letters.equals(name.initialed())
        ? new Likeness(HANDLE_OF_INITIAL, MatchKeys.ofHandle(handle))
        : Likeness.NONE;
  }

  private static double localPart(Candidate one, Candidate other, ToIntFunction<String> holders) {
    Set<PersonName> ours = one.localParts();
    Set<PersonName> theirs = other.localParts();
    double best = best(ours, theirs, MatchScore::sameLetters, holders);
    best = Math.max(best, best(ours, other.handles(), MatchScore::sameLetters, holders));
    best = Math.max(best, best(theirs, one.handles(), MatchScore::sameLetters, holders));
    best = Math.max(best, best(ours, other.names(), MatchScore::made, holders));
    return Math.max(best, best(theirs, one.names(), MatchScore::made, holders));
  }

  private static Likeness sameLetters(PersonName our, PersonName their) {
    String letters = our.letters();
    boolean same = letters.length() >= SHORTEST_HANDLE && letters.equals(their.letters());
    return same ? new Likeness(LOCAL_PART, MatchKeys.ofHandle(our)) : Likeness.NONE;
  }
}
