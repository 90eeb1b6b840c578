package io.entente.contacts.point;

/** A text that is no e-mail address, phone number or customer number. */
public final class InvalidPoint extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /**
   * @param detail what it must be, without the text itself, which may be personal data
   */
  InvalidPoint(String detail) {
    super(detail);
  }

  /** What the text must be, to be put behind its name. */
  public String detail() {
    return String.valueOf(getMessage());
  }
}
