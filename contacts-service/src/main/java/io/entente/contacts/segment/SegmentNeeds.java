package io.entente.contacts.segment;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * What has to be known of contacts to ask conditions of them: nothing else is looked up.
 *
 * @param fields at which they look
 * @param ordersWithin of which last days orders are counted; {@link SegmentCondition#EVER} for all
 * @param messagesWithin the same of messages
 */
record SegmentNeeds(
    Set<SegmentField> fields, Set<Integer> ordersWithin, Set<Integer> messagesWithin) {

  static SegmentNeeds of(Collection<SegmentConditions> all) {
    Set<SegmentField> fields = EnumSet.noneOf(SegmentField.class);
    Set<Integer> ordersWithin = new TreeSet<>();
    Set<Integer> messagesWithin = new TreeSet<>();
    for (SegmentConditions conditions : all) {
      for (SegmentConditions.Placed placed : conditions.all()) {
        SegmentCondition condition = placed.condition();
        fields.add(condition.field());
        if (condition.field() == SegmentField.MESSAGES) {
          messagesWithin.add(condition.window());
        } else if (condition.field().isOfOrders()) {
          ordersWithin.add(condition.window());
        }
      }
    }
    return new SegmentNeeds(fields, ordersWithin, messagesWithin);
  }

  boolean any(SegmentField... some) {
    for (SegmentField field : some) {
      if (fields.contains(field)) {
        return true;
      }
    }
    return false;
  }
}
