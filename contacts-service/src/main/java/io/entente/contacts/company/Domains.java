package io.entente.contacts.company;

import io.entente.contacts.point.InvalidPoint;
import io.entente.contacts.point.MailDomain;
import io.entente.rest.InvalidRequest;
import io.entente.rest.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The domains that a company is told by. */
final class Domains {
  private static final int MOST = 100;

  private Domains() {}

  /**
   * The domains as they are compared, each once.
   *
   * @throws InvalidRequest if one is none, or of mailboxes that anybody can have
   */
  static List<String> checked(List<String> domains) {
    if (domains.size() > MOST) {
      throw new InvalidRequest("/domains", "must be " + MOST + " at most");
    }
    SortedSet<String> checked = new TreeSet<>();
    List<Violation> violations = new ArrayList<>();
    for (int i = 0; i < domains.size(); i++) {
      try {
        String domain = MailDomain.normalised(domains.get(i));
        if (MailDomain.isFree(domain)) {
          violations.add(new Violation("/domains/" + i, "is one that anybody has addresses of"));
        }
        checked.add(domain);
      } catch (InvalidPoint e) {
        violations.add(new Violation("/domains/" + i, e.detail()));
      }
    }
    if (!violations.isEmpty()) {
      throw new InvalidRequest(violations);
    }
    return List.copyOf(checked);
  }
}
