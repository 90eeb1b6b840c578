package io.entente.events;

import java.util.UUID;

/** The topics of the suite and how their records are keyed. */
public final class Topics {
  /** {@link InboundInteraction}s, for days: what was taken in and is to be filed. */
  public static final String INTAKE = "entente.intake";

  /** {@link InboundRevision}s, for days: what became of messages on their networks. */
  public static final String REVISIONS = "entente.revisions";

  /** {@link CycleState}s, compacted. */
  public static final String CYCLES = "entente.cycles";

  /** {@link IdentityMapping}s, compacted. */
  public static final String CONTACTS = "entente.contacts";

  /** {@link ContactChange}s, for days: whose record is to be looked at anew. */
  public static final String CONTACT_CHANGES = "entente.contact-changes";

  /** {@link PersonState}s, compacted. */
  public static final String PEOPLE = "entente.people";

  /** {@link PersonFacts}, compacted. */
  public static final String PERSON_FACTS = "entente.person-facts";

  /** {@link OrderState}s, compacted. */
  public static final String ORDERS = "entente.orders";

  /** {@link PostState}s, compacted. */
  public static final String POSTS = "entente.posts";

  /** {@link ReviewState}s, compacted. */
  public static final String REVIEWS = "entente.reviews";

  /** {@link SurveyState}s, compacted. */
  public static final String SURVEYS = "entente.surveys";

  /** {@link QuestionState}s, compacted. */
  public static final String QUESTIONS = "entente.questions";

  /** {@link InsightProgress}es, compacted. */
  public static final String INSIGHTS = "entente.insights";

  /** {@link ConsentState}s, compacted. */
  public static final String CONSENTS = "entente.consents";

  /** {@link ErasureOrder}s, compacted. */
  public static final String ERASURES = "entente.erasures";

  /** {@link ErasureReport}s, compacted. */
  public static final String ERASURE_REPORTS = "entente.erasure-reports";

  /** {@link SegmentMembership}s, compacted. */
  public static final String SEGMENTS = "entente.segments";

  /** {@link SegmentState}s, compacted. */
  public static final String SEGMENT_STATES = "entente.segment-states";

  /** {@link Activity}, for days: what happened, for those who follow along. */
  public static final String ACTIVITY = "entente.activity";

  /** {@link DeadlineNotice}s, for days: deadlines that came near, and those that passed. */
  public static final String DEADLINES = "entente.deadlines";

  /** {@link AlertNotice}s, for days: alerts that ring, and those that have ended. */
  public static final String ALERTS = "entente.alerts";

  /** Fixed for good: a key must stay on its partition. */
  public static final int PARTITIONS = 8;

  private Topics() {}

  /** Key of all that concerns one thing of a workspace, in order. */
  public static String key(UUID workspaceId, UUID id) {
    return workspaceId + "/" + id;
  }
}
