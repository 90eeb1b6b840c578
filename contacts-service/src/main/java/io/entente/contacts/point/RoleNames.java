package io.entente.contacts.point;

import java.util.Set;

/** Names of mailboxes that stand for a role, not for a person: several people read them. */
final class RoleNames {
  private static final Set<String> ROLES =
      Set.of(
          """
          abuse accounting accounts admin administrator billing booking bookings bonjour careers
          commande commandes comptabilite contact contacts customercare customerservice direction
          do-not-reply donotreply enquiries enquiry facturation feedback finance hello help
          helpdesk hostmaster hr info infos informatique inquiries invoices jobs kontakt
          kundenservice legal mail mailer-daemon marketing media no-reply noreply office orders
          postmaster presse press privacy recrutement reception reservation reservations root
          sales secretariat security service serviceclient service-client shop support team vente
          ventes webmaster
          """
              .strip()
              .split("\\s+", -1));

  private RoleNames() {}

  /**
   * @param local what stands before the @, in lower case; a tag behind a plus does not matter
   */
  static boolean isRole(String local) {
    int tag = local.indexOf('+');
    return ROLES.contains(tag < 1 ? local : local.substring(0, tag));
  }
}
