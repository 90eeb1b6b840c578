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

  private static final double ONE_CHANNEL = 0.85;
  private static final double CONTRADICTED = 0.25;

  /**
   * @param namesakes how many people at least have the name that the two have in common
   */
  static MatchScore of(Candidate one, Candidate other, int namesakes) {
    List<MatchReason> reasons = new ArrayList<>();
    double rarity = 1 / Math.sqrt(Math.max(1, namesakes - 1));
    add(reasons, Kind.NAME, rarity * name(one.names(), other.names()));
    add(reasons, Kind.HANDLE, handle(one.handles(), other.handles()));
    add(
        reasons,
        Kind.HANDLE_OF_NAME,
        rarity
            * Math.max(
                made(one.handles(), other.names()), made(other.handles(), one.names())));
    add(reasons, Kind.LOCAL_PART, localPart(one, other));
    if (!Collections.disjoint(one.keys(false), other.keys(false))) {
      add(reasons, Kind.ADDRESS, SAME_ADDRESS);
    }
    if (!Collections.disjoint(one.keys(true), other.keys(true))) {
      add(reasons, Kind.SHARED_MAILBOX, SAME_MAILBOX);
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

  private static double name(Set<PersonName> ours, Set<PersonName> theirs) {
    double best = 0;
    for (PersonName our : ours) {
      for (PersonName their : theirs) {
        best = Math.max(best, name(our, their));
      }
    }
    return best;
  }

  private static double name(PersonName our, PersonName their) {
    if (!our.isFull() || !their.isFull()) {
      boolean same = our.equals(their) && our.all().length() >= SHORTEST_HANDLE;
      return same ? SAME_WORD : 0;
    }
    String ourSorted = our.sorted();
    String theirSorted = their.sorted();
    if (ourSorted.equals(theirSorted)) {
      return SAME_NAME;
    }
    if (our.last().equals(their.last()) && isInitialOf(our.first(), their.first())) {
      return SAME_INITIAL;
    }
    return above(NAME_ALIKE, SIMILARITY.apply(ourSorted, theirSorted)) * SAME_NAME;
  }

  private static boolean isInitialOf(String first, String second) {
    boolean oneIsInitial =
        first.codePointCount(0, first.length()) == 1
            || second.codePointCount(0, second.length()) == 1;
    return oneIsInitial && first.codePointAt(0) == second.codePointAt(0);
  }

  private static double handle(Set<PersonName> ours, Set<PersonName> theirs) {
    double best = 0;
    for (PersonName our : ours) {
      for (PersonName their : theirs) {
        best = Math.max(best, handle(our, their));
      }
    }
    return best;
  }

  private static double handle(PersonName our, PersonName their) {
    String ourLetters = our.letters();
    String theirLetters = their.letters();
    if (Math.min(ourLetters.length(), theirLetters.length()) < SHORTEST_HANDLE) {
      return 0;
    }
    if (our.all().equals(their.all())) {
      return SAME_HANDLE;
    }
    if (ourLetters.equals(theirLetters)) {
      return SAME_LETTERS;
    }
    return above(HANDLE_ALIKE, SIMILARITY.apply(ourLetters, theirLetters)) * LIKE_HANDLE;
  }

  /** Half where two are just alike enough, rising to 1 where they are the same. */
  private static double above(double least, double similarity) {
    return similarity < least ? 0 : 0.5 + 0.5 * (similarity - least) / (1 - least);
  }

  private static double made(Set<PersonName> handles, Set<PersonName> names) {
    double best = 0;
    for (PersonName handle : handles) {
      String letters = handle.letters();
      for (PersonName name : names) {
        if (name.isFull() && letters.equals(name.letters())) {
          best = Math.max(best, HANDLE_OF_NAME);
        } else if (name.isFull()
            && letters.length() >= SHORTEST_HANDLE
            && letters.equals(name.initialed())) {
          best = Math.max(best, HANDLE_OF_INITIAL);
        }
      }
    }
    return best;
  }

  private static double localPart(Candidate one, Candidate other) {
    Set<PersonName> ours = one.localParts();
    Set<PersonName> theirs = other.localParts();
    boolean alike =
        anySame(ours, theirs)
            || anySame(ours, other.handles())
            || anySame(theirs, one.handles())
            || made(ours, other.names()) > 0
            || made(theirs, one.names()) > 0;
    return alike ? LOCAL_PART : 0;
  }

  private static boolean anySame(Set<PersonName> ours, Set<PersonName> theirs) {
    return ours.stream()
        .map(PersonName::letters)
        .filter(letters -> letters.length() >= SHORTEST_HANDLE)
        .anyMatch(letters -> theirs.stream().anyMatch(it -> it.letters().equals(letters)));
  }
}
