package io.entente.demo;

/** Who works together. */
public enum Team {
  CARE("Orders & delivery"),
  WORKSHOP("Workshop"),
  COMMUNITY("Community & reviews");

  private final String title;

  Team(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
