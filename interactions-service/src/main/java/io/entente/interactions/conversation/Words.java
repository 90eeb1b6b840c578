package io.entente.interactions.conversation;

import io.entente.rest.BadRequest;
import java.util.Arrays;
import java.util.Locale;

/** Constants as addresses name them. */
final class Words {
  private Words() {}

  /**
   * @param place of the word, such as ?status
   * @throws BadRequest if there is no constant of that name
   */
  static <E extends Enum<E>> E constant(Class<E> type, String place, String value) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().toLowerCase(Locale.ROOT).equals(value)) {
        return constant;
      }
    }
    String values = Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT);
    throw new BadRequest(place, "must be one of " + values);
  }
}
