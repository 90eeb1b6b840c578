package io.entente.contacts.proof;

import io.entente.contacts.contact.Homes;
import io.entente.contacts.merge.ContactMerge;
import io.entente.contacts.merge.MergeCause;
import io.entente.contacts.merge.MergeContacts;
import io.entente.contacts.merge.MergeProof;
import io.entente.rest.NotFound;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Joins the contact of a link with that of the identity whose holder presented it. */
@Singleton
final class RedeemLink {
  private final Transactions transactions;
  private final ContactLinks links;
  private final HolderStore holders;
  private final Homes homes;
  private final MergeContacts merge;

  RedeemLink(
      Transactions transactions,
      ContactLinks links,
      HolderStore holders,
      Homes homes,
      MergeContacts merge) {
    this.transactions = transactions;
    this.links = links;
    this.holders = holders;
    this.homes = homes;
    this.merge = merge;
  }

  LinkedPerson redeem(UUID workspaceId, PresentedLink link) {
    UUID contactId = links.read(workspaceId, link.token());
    return transactions.write(() -> {
      UUID holder =
          holders
              .contactOf(workspaceId, link.identityId())
              .orElseThrow(() -> new NotFound("identity"));
      UUID known = finalOf(workspaceId, contactId);
      if (finalOf(workspaceId, holder).equals(known)) {
        return new LinkedPerson(known, null);
      }
      ContactMerge merged =
          merge.merge(workspaceId, known, holder, MergeCause.rule(MergeProof.SIGNED_LINK));
      return new LinkedPerson(merged.keptId(), merged.id());
    });
  }

  private UUID finalOf(UUID workspaceId, UUID contactId) {
    return homes.finalOf(workspaceId, contactId).orElseThrow(() -> new NotFound("contact"));
  }
}
