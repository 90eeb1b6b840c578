package io.entente.demo;

import io.entente.events.Channel;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A customer.
 *
 * @param number by which the world knows them
 * @param home channel on which they write most
 * @param known whether the shop knows who they are: then their e-mail address is verified
 * @param company name of where they work, if they buy for it
 * @param marketing what they said to marketing: null for nothing
 */
public record Person(
    long number,
    String firstName,
    String lastName,
    String language,
    Channel home,
    boolean known,
    @Nullable String company,
    Acquired acquired,
    @Nullable Boolean marketing) {

  public String name() {
    return firstName + " " + lastName;
  }

  public String email() {
    return plain(firstName) + "." + plain(lastName) + digits() + "@example.org";
  }

  /** By which the shop knows them. */
  public String customerNumber() {
    return "C" + (100_000 + number);
  }

  /** Where they are, as the shop bills. */
  public String currency() {
    return language.equals("en") && number % 5 < 3 ? "GBP" : "EUR";
  }

  /** Who they are on a channel: the same name everywhere, but often another handle. */
  public Account on(Channel channel) {
    if (channel == Channel.EMAIL) {
      return new Account(email(), email(), name());
    }
    long id = Dice.mixed(number, channel.json().hashCode()) >>> 1;
    return new Account(channel.json() + "-" + Long.toString(id, 36), handle(channel), name());
  }

  private String handle(Channel channel) {
    String first = plain(firstName);
    String last = plain(lastName);
    return switch (Math.floorMod(number + channel.json().length(), 4)) {
      case 0 -> first + "." + last + digits();
      case 1 -> first.charAt(0) + last + digits();
      case 2 -> first + "_" + last.substring(0, 3) + digits();
      default -> last + first + digits();
    };
  }

  private String digits() {
    return String.valueOf(number);
  }

  private static String plain(String name) {
    return Names.plain(name).toLowerCase(Locale.ROOT);
  }
}
