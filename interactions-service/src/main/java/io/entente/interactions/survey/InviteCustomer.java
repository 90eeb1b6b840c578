package io.entente.interactions.survey;

import io.entente.events.ConsentPurpose;
import io.entente.events.Ids;
import io.entente.interactions.consent.ConsentStore;
import io.entente.interactions.identity.IdentityStore;
import io.entente.interactions.reply.WriteAutomatically;
import io.entente.interactions.strand.LockConversation;
import io.entente.interactions.strand.StoredConversation;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks the customer of a conversation, whose lock the running transaction holds, about its current
 * cycle: by a message with a link.
 */
@Singleton
final class InviteCustomer {
  private final InvitationStore invitations;
  private final IdentityStore identities;
  private final ConsentStore consents;
  private final LockConversation lock;
  private final WriteAutomatically write;
  private final SurveyLinks links;
  private final SurveyStates states;

  InviteCustomer(
      InvitationStore invitations,
      IdentityStore identities,
      ConsentStore consents,
      LockConversation lock,
      WriteAutomatically write,
      SurveyLinks links,
      SurveyStates states) {
    this.invitations = invitations;
    this.identities = identities;
    this.consents = consents;
    this.lock = lock;
    this.write = write;
    this.links = links;
    this.states = states;
  }

  /**
   * Why the customer is not to be asked; null if nothing speaks against it. Then nobody else can
   * ask the same person before the running transaction ends.
   *
   * @param forced whether it does not matter what the person was asked lately
   */
  @Nullable Obstacle obstacle(
      Survey survey, StoredConversation conversation, Instant now, boolean forced) {
    if (conversation.folded().firstCustomerAt() == null) {
      return Obstacle.NOBODY_WROTE;
    }
    if (conversation.folded().spam()) {
      return Obstacle.SPAM;
    }
    if (!lock.isLatest(conversation)) {
      return Obstacle.SUCCEEDED;
    }
    String body = body(survey, language(conversation), SurveyToken.random());
    if (!write.isTaken(conversation, body, now)) {
      return Obstacle.NOT_TAKEN;
    }
    AskedCycle about = AskedCycle.of(conversation);
    UUID personId = invitations.person(about.workspaceId(), about.customerId());
    invitations.holdPerson(about.workspaceId(), personId);
    if (consents.refuses(about.workspaceId(), personId, ConsentPurpose.SURVEY, about.channel())) {
      return Obstacle.REFUSED;
    }
    if (invitations.isAsked(survey.id(), about)) {
      return Obstacle.ASKED_ALREADY;
    }
    Instant since = now.minus(Duration.ofDays(survey.quietDays()));
    boolean lately =
        !forced
            && survey.quietDays() > 0
            && invitations.isAskedSince(about.workspaceId(), identities(about, personId), since);
    return lately ? Obstacle.ASKED_LATELY : null;
  }

  /** All identities of whoever is asked. */
  private Collection<UUID> identities(AskedCycle about, UUID personId) {
    return personId.equals(about.customerId())
        ? List.of(personId)
        : identities.ofContact(about.workspaceId(), personId);
  }

  /**
   * Asks.
   *
   * @param by the member who does; null if it is asked by itself
   */
  Invitation invite(
      Survey survey, StoredConversation conversation, @Nullable UUID by, Instant now) {
    AskedCycle about = AskedCycle.of(conversation);
    Language language = language(conversation);
    SurveyToken token = SurveyToken.random();
    UUID id = Ids.next();
    UUID interactionId = write.say(conversation, id, body(survey, language, token), now);
    Invitation invitation =
        new Invitation(
            id,
            about,
            survey.id(),
            survey.kind(),
            language,
            interactionId,
            now,
            by,
            now.plus(Duration.ofDays(survey.expiresDays())),
            null);
    invitations.insert(invitation, token);
    states.tell(invitation);
    return invitation;
  }

  private @Nullable Language language(StoredConversation conversation) {
    return invitations.language(conversation.strand().workspaceId(), conversation.id());
  }

  private String body(Survey survey, @Nullable Language language, SurveyToken token) {
    Wording wording = survey.texts().in(language == null ? Language.EN : language);
    return wording.question() + "\n" + links.of(token);
  }
}
