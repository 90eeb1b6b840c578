package io.entente.contacts.segment;

import java.util.EnumSet;
import java.util.Set;

/** How the values of a field are compared. */
enum SegmentFieldType {
  /** Texts of people, without regard to case and accents. */
  TEXT(
      SegmentOperator.IS,
      SegmentOperator.IS_NOT,
      SegmentOperator.CONTAINS,
      SegmentOperator.SET,
      SegmentOperator.NOT_SET),
  /** Ids and names of ours. */
  NAME(SegmentOperator.IS, SegmentOperator.IS_NOT, SegmentOperator.SET, SegmentOperator.NOT_SET),
  /** Whatever the attribute is. */
  ATTRIBUTE(
      SegmentOperator.IS,
      SegmentOperator.IS_NOT,
      SegmentOperator.CONTAINS,
      SegmentOperator.AT_LEAST,
      SegmentOperator.LESS_THAN,
      SegmentOperator.SET,
      SegmentOperator.NOT_SET),
  /** How many there are. */
  COUNT(SegmentOperator.AT_LEAST, SegmentOperator.LESS_THAN),
  /** An amount of money. */
  AMOUNT(SegmentOperator.AT_LEAST, SegmentOperator.LESS_THAN),
  /** A date: then or later, or before. */
  DATE(SegmentOperator.AT_LEAST, SegmentOperator.LESS_THAN),
  /** Whole days that have passed. */
  DAYS(SegmentOperator.AT_LEAST, SegmentOperator.LESS_THAN);

  private final SegmentOperator first;
  private final Set<SegmentOperator> operators;

  SegmentFieldType(SegmentOperator first, SegmentOperator... others) {
    this.first = first;
    this.operators = EnumSet.of(first, others);
  }

  /** What is meant where none is told. */
  SegmentOperator usual() {
    return first;
  }

  boolean takes(SegmentOperator operator) {
    return operators.contains(operator);
  }

  Set<SegmentOperator> operators() {
    return EnumSet.copyOf(operators);
  }
}
