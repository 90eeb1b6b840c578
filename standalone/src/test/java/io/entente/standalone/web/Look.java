package io.entente.standalone.web;

import java.util.Locale;

/** How someone sees Entente. */
record Look(String language, Screen screen) {
  enum Screen {
    DESK(1280, 800),
    PHONE(390, 844);

    final int width;
    final int height;

    Screen(int width, int height) {
      this.width = width;
      this.height = height;
    }
  }

  /** The language as a browser tells it, with a country. */
  String locale() {
    return language.equals("fr") ? "fr-FR" : "en-GB";
  }

  @Override
  public String toString() {
    return language + "-" + screen.name().toLowerCase(Locale.ROOT);
  }
}
