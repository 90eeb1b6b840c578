package io.entente.contacts.segment;

import java.util.EnumSet;
import java.util.Set;

/** How the values of a field are compared. */
enum SegmentFieldType {
  /** Texts of people, without regard to case and accents. */
  TEXT,
  /** Ids and names of ours. */
  NAME,
  /** Whatever the attribute is. */
  ATTRIBUTE,
  /** How many there are. */
  COUNT,
  /** An amount of money. */
  AMOUNT,
  /** A date: then or later, or before. */
  DATE,
  /** Whole days that have passed. */
  DAYS;

  /** What is meant where none is told. */
  SegmentOperator usual() {
    return switch (this) {
      case TEXT, NAME, ATTRIBUTE -> SegmentOperator.IS;
      case COUNT, AMOUNT, DATE, DAYS -> SegmentOperator.AT_LEAST;
    };
  }

  Set<SegmentOperator> operators() {
    Set<SegmentOperator> operators = EnumSet.allOf(SegmentOperator.class);
    switch (this) {
      case TEXT, NAME -> {
        operators.removeAll(EnumSet.of(SegmentOperator.AT_LEAST, SegmentOperator.LESS_THAN));
        if (this == NAME) {
          operators.remove(SegmentOperator.CONTAINS);
        }
      }
      case COUNT, AMOUNT, DATE, DAYS ->
          operators.retainAll(EnumSet.of(SegmentOperator.AT_LEAST, SegmentOperator.LESS_THAN));
      case ATTRIBUTE -> {}
    }
    return operators;
  }
}
