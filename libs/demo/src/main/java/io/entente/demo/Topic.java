package io.entente.demo;

import java.util.Locale;

/** Why customers write. */
public enum Topic {
  LATE("Delivery", "Late parcel", Team.CARE, 15, true),
  LOST("Delivery", "Missing or damaged", Team.CARE, 7, true),
  CHANGE("Order", "Change or cancel", Team.CARE, 6, true),
  INVOICE("Order", "Invoice", Team.CARE, 4, true),
  RETURN("Returns", "Send back", Team.CARE, 6, true),
  REFUND("Returns", "Refund", Team.CARE, 5, true),
  SUBSCRIPTION("Subscription", "Change or pause", Team.CARE, 5, true),
  LEAK("Machine", "Leak or pressure", Team.WORKSHOP, 10, true),
  DESCALE("Machine", "Cleaning and descaling", Team.WORKSHOP, 8, true),
  PARTS("Machine", "Spare parts", Team.WORKSHOP, 6, true),
  WARRANTY("Machine", "Warranty", Team.WORKSHOP, 5, true),
  ADVICE("Before buying", "Which machine", Team.COMMUNITY, 10, false),
  STOCK("Before buying", "Stock and prices", Team.COMMUNITY, 6, false),
  PRAISE("Feedback", "Praise", Team.COMMUNITY, 9, false),
  COMPLAINT("Feedback", "Complaint", Team.CARE, 5, true),
  REVIEW("Feedback", "Review", Team.COMMUNITY, 0, false),
  /** What the day of the crisis is about. */
  RECALL("Machine", "Water tank recall", Team.WORKSHOP, 0, false),
  SPAM("", "", Team.COMMUNITY, 0, false);

  private final String area;
  private final String title;
  private final Team team;
  private final double weight;
  private final boolean ofBuyers;

  Topic(String area, String title, Team team, double weight, boolean ofBuyers) {
    this.area = area;
    this.title = title;
    this.team = team;
    this.weight = weight;
    this.ofBuyers = ofBuyers;
  }

  /** The reason above it. */
  public String area() {
    return area;
  }

  public String title() {
    return title;
  }

  public Team team() {
    return team;
  }

  double weight() {
    return weight;
  }

  /** Whether only who has bought something writes about it. */
  boolean isOfBuyers() {
    return ofBuyers;
  }

  /** What is looked up in the phrases. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
