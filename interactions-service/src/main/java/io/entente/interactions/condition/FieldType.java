package io.entente.interactions.condition;

import java.util.EnumSet;
import java.util.Set;

/** How the values of a field are compared. */
enum FieldType {
  /** Text of people. */
  TEXT,
  /** Names of ours, such as urgent. */
  NAME,
  /** Ids of what the workspace has. */
  ID,
  NUMBER,
  /** True or false. */
  FLAG,
  /** Whatever the attribute is. */
  ATTRIBUTE;

  Set<Operator> operators() {
    Set<Operator> operators = EnumSet.allOf(Operator.class);
    switch (this) {
      case TEXT -> operators.removeAll(EnumSet.of(Operator.GREATER, Operator.LESS));
      case NAME, ID ->
          operators.retainAll(
              EnumSet.of(Operator.IS, Operator.IS_NOT, Operator.SET, Operator.NOT_SET));
      case NUMBER ->
          operators.retainAll(
              EnumSet.of(
                  Operator.IS, Operator.GREATER, Operator.LESS, Operator.SET, Operator.NOT_SET));
      case FLAG -> operators.retainAll(EnumSet.of(Operator.IS));
      case ATTRIBUTE -> {}
    }
    return operators;
  }
}
