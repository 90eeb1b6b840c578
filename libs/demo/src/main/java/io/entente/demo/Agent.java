package io.entente.demo;

import java.util.List;
import java.util.Locale;

/**
 * Somebody who answers.
 *
 * @param languages ISO 639 codes of what they answer in
 * @param opens first hour of the shift, by the brand's clock
 * @param closes hour at which it ends
 * @param weekend whether the shift is on Saturday and Sunday, and not from Monday to Friday
 * @param lead whether they look after the team
 */
public record Agent(
    String name,
    Team team,
    List<String> languages,
    int opens,
    int closes,
    boolean weekend,
    boolean lead) {
  public Agent {
    languages = List.copyOf(languages);
  }

  public String firstName() {
    return name.substring(0, name.indexOf(' '));
  }

  /** The first name as it stands in an address: in small letters without accents. */
  public String key() {
    return Names.plain(firstName()).toLowerCase(Locale.ROOT);
  }
}
