package io.entente.standalone.imports;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds the brands that a text mentions. */
final class BrandNames {
  private static final Pattern MENTION = Pattern.compile("@([A-Za-z0-9_]+)");

  private final Set<String> exact;
  private final Map<String, String> byLowerCase = new HashMap<>();

  BrandNames(Collection<String> brands) {
    this.exact = new HashSet<>(brands);
    for (String brand : brands) {
      byLowerCase.putIfAbsent(brand.toLowerCase(Locale.ROOT), brand);
    }
  }

  /** The first brand mentioned by its exact handle, else the first in whatever case. */
  Optional<String> mentioned(String text) {
    Optional<String> exactly =
        MENTION.matcher(text).results().map(BrandNames::handle).filter(exact::contains).findFirst();
    return exactly.or(() ->
        MENTION
            .matcher(text)
            .results()
            .map(mention -> byLowerCase.get(handle(mention).toLowerCase(Locale.ROOT)))
            .filter(brand -> brand != null)
            .findFirst());
  }

  private static String handle(MatchResult mention) {
    return mention.group(1);
  }
}
