package io.entente.contacts.contact;

import org.jspecify.annotations.Nullable;

/** The version of a contact as HTTP writes it. */
public record EntityTag(int version) {

  /** Whether a change under {@code If-Match} may be made; without the header it may. */
  public boolean isMatchedBy(@Nullable String ifMatch) {
    if (ifMatch == null) {
      return true;
    }
    for (String tag : ifMatch.split(",", -1)) {
      if (tag.strip().equals("*") || tag.strip().equals(toString())) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return "\"" + version + "\"";
  }
}
