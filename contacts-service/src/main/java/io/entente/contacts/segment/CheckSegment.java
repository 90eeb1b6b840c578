package io.entente.contacts.segment;

import io.entente.contacts.attribute.ContactAttribute;
import io.entente.contacts.attribute.ContactAttributeStore;
import io.entente.contacts.company.CompanyStore;
import io.entente.contacts.segment.SegmentConditions.Placed;
import io.entente.rest.InvalidRequest;
import io.entente.rest.Violation;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says which values of conditions are none that their fields, in this workspace, can have. */
@Singleton
final class CheckSegment {
  private final ContactAttributeStore attributes;
  private final CompanyStore companies;

  CheckSegment(ContactAttributeStore attributes, CompanyStore companies) {
    this.attributes = attributes;
    this.companies = companies;
  }

  /**
   * @throws InvalidRequest if a value is none, with pointers from the conditions on
   */
  void check(UUID workspaceId, SegmentConditions conditions) {
    Map<String, ContactAttribute> known = new HashMap<>();
    List<Placed> all = conditions.all();
    if (all.stream().anyMatch(it -> it.condition().field() == SegmentField.ATTRIBUTE)) {
      attributes.all(workspaceId).forEach(it -> known.put(it.key(), it));
    }
    List<Violation> violations = new ArrayList<>();
    for (Placed placed : all) {
      SegmentCondition condition = placed.condition();
      switch (condition.field()) {
        case ATTRIBUTE -> checkAttribute(placed, known.get(condition.of()), violations);
        case COMPANY -> checkCompanies(workspaceId, placed, violations);
        default -> SegmentValues.check(placed, violations);
      }
    }
    if (!violations.isEmpty()) {
      throw new InvalidRequest(violations);
    }
  }

  private static void checkAttribute(
      Placed placed, @Nullable ContactAttribute attribute, List<Violation> violations) {
    if (attribute == null) {
      violations.add(new Violation(placed.pointer() + "/key", "is no attribute of this workspace"));
    } else {
      SegmentValues.check(placed, attribute, violations);
    }
  }

  private void checkCompanies(UUID workspaceId, Placed placed, List<Violation> violations) {
    int before = violations.size();
    SegmentValues.check(placed, violations);
    List<String> given = placed.condition().given();
    if (violations.size() > before || given.isEmpty()) {
      return;
    }
    Set<String> known =
        companies.known(workspaceId, given.stream().map(UUID::fromString).toList()).stream()
            .map(UUID::toString)
            .collect(Collectors.toSet());
    for (int i = 0; i < given.size(); i++) {
      if (!known.contains(given.get(i))) {
        violations.add(
            new Violation(placed.pointer() + "/values/" + i, "is no company of this workspace"));
      }
    }
  }
}
