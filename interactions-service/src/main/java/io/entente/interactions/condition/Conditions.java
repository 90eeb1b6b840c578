package io.entente.interactions.condition;

import io.entente.rest.InvalidRequest;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What must hold: of the items and the groups together all, or any. Where there are none, they do.
 *
 * @param items null for none
 * @param groups each holds as a whole, or not; null for none
 */
@Serdeable
@Schema(name = "Conditions")
public record Conditions(
    Match match, @Nullable List<Condition> items, @Nullable List<Group> groups) {
  private static final int MOST = 50;

  /** Together, for each character that is looked at. */
  private static final int MOST_STEPS = 2_000;

  private static final int MOST_LETTERS = 20_000;

  public static final Conditions NONE = new Conditions(Match.ALL, List.of(), List.of());

  /** Conditions of which all or any must hold. */
  @Serdeable
  @Schema(name = "ConditionGroup")
  public record Group(Match match, List<Condition> items) {
    public Group {
      if (items.isEmpty() || items.size() > MOST) {
        throw new InvalidRequest("items", "must be 1 to " + MOST);
      }
      items = List.copyOf(items);
    }
  }

  public Conditions {
    items = items == null ? List.of() : List.copyOf(items);
    groups = groups == null ? List.of() : List.copyOf(groups);
    if (items.size() > MOST) {
      throw new InvalidRequest("items", "must be " + MOST + " at most");
    }
    if (groups.size() > MOST) {
      throw new InvalidRequest("groups", "must be " + MOST + " at most");
    }
  }

  /** One that stands in a request, and where. */
  public record Placed(String pointer, Condition condition) {}

  /** All, also those of the groups. */
  public List<Placed> all() {
    List<Placed> all = new ArrayList<>();
    add("/items/", present(items), all);
    List<Group> known = present(groups);
    for (int i = 0; i < known.size(); i++) {
      add("/groups/" + i + "/items/", known.get(i).items(), all);
    }
    return all;
  }

  private static void add(String place, List<Condition> conditions, List<Placed> all) {
    for (int i = 0; i < conditions.size(); i++) {
      all.add(new Placed(place + i, conditions.get(i)));
    }
  }

  /**
   * What it takes to ask them is bounded, whatever they are asked of.
   *
   * @throws InvalidRequest if a value is none that its field can have, or if they are too much
   */
  public void check() {
    int steps = 0;
    int letters = 0;
    for (Placed placed : all()) {
      Condition condition = placed.condition();
      try {
        condition.comparison();
      } catch (InvalidRequest refusal) {
        throw refusal.at(placed.pointer());
      }
      steps += condition.steps();
      letters += condition.letters();
      if (steps > MOST_STEPS || letters > MOST_LETTERS) {
        throw new InvalidRequest(
            placed.pointer() + "/values",
            steps > MOST_STEPS
                ? "make the expressions too large together"
                : "must have " + MOST_LETTERS + " characters at most together with those before");
      }
    }
  }

  /** What they look at. */
  public Set<Field> fields() {
    return all().stream().map(it -> it.condition().field()).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Ready to be asked of any facts, from any thread.
   *
   * @throws InvalidRequest as {@link #check}
   */
  public Predicate<Facts> ready() {
    check();
    List<Comparison> all =
        Stream.concat(
                present(items).stream().map(Condition::comparison),
                present(groups).stream().map(Conditions::comparison))
            .toList();
    return facts -> match.holds(all, it -> it.holds(facts));
  }

  private static Comparison comparison(Group group) {
    List<Comparison> all = group.items().stream().map(Condition::comparison).toList();
    return facts -> group.match().holds(all, it -> it.holds(facts));
  }

  private static <T> List<T> present(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
