package io.entente.interactions.survey;

import io.entente.events.Channel;
import io.entente.events.SurveyKind;
import io.entente.interactions.rows.Rows;
import io.entente.interactions.trail.TrailStore;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who was asked what, together with what they answered. */
@Singleton
final class InvitationStore {
  static final String COLUMNS =
      """
      v.workspace_id, v.id, v.survey_id, v.cycle_id, v.conversation_id, v.asked_in, v.cycle, v.kind,
      v.channel, v.connection_id, v.customer_id, v.language, v.interaction_id, v.asked_at,
      v.asked_by, v.expires_at, a.score, a.comment, a.agent_id, a.answered_at, a.corrected_at,
      a.version answer_version
      """;
  private static final String SELECT =
      "select "
          + COLUMNS
          + """
          from survey_invitation v
          left join survey_answer a on a.workspace_id = v.workspace_id and a.invitation_id = v.id
          """;
  static final String OF_CONVERSATION =
      SELECT + "where v.workspace_id = ? and v.conversation_id = ? order by v.asked_at, v.id";
  static final String OF_TOKEN = SELECT + "where v.token_hash = ?";

  /** As far as is looked back for a message of the customer. */
  private static final int LOOKED_AT = 50;

  static final String LANGUAGE =
      """
      select latest.language
      from (
        select i.actor, i.language, i.occurred_at, i.sort_rank
        from interaction i force index (interaction_thread)
        where i.workspace_id = ? and i.conversation_id = ?
        order by i.occurred_at desc, i.sort_rank desc, i.external_id desc, i.entry_id desc
        limit ?) latest
      where latest.actor = 'CUSTOMER' and latest.language is not null
      order by latest.occurred_at desc, latest.sort_rank desc
      limit 1
      """;

  private final Sql sql;

  InvitationStore(Sql sql) {
    this.sql = sql;
  }

  /** In the order of asking. */
  List<Invitation> of(UUID workspaceId, UUID conversationId) {
    return sql.list(OF_CONVERSATION, InvitationStore::invitation, workspaceId, conversationId);
  }

  Optional<Invitation> find(SurveyToken token) {
    return sql.first(OF_TOKEN, InvitationStore::invitation, (Object) token.hash());
  }

  Optional<Invitation> lock(SurveyToken token) {
    return sql.first(OF_TOKEN + " for update", InvitationStore::invitation, (Object) token.hash());
  }

  void insert(Invitation invitation, SurveyToken token) {
    AskedCycle about = invitation.about();
    Language language = invitation.language();
    sql.update(
        """
        insert into survey_invitation (workspace_id, id, survey_id, cycle_id, conversation_id,
          asked_in, cycle, kind, channel, connection_id, customer_id, language, token_hash,
          interaction_id, asked_at, asked_by, expires_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        about.workspaceId(),
        invitation.id(),
        invitation.surveyId(),
        about.cycleId(),
        about.conversationId(),
        about.askedIn(),
        about.ordinal(),
        invitation.kind(),
        about.channel(),
        about.connectionId(),
        about.customerId(),
        language == null ? null : language.code(),
        token.hash(),
        invitation.interactionId(),
        invitation.askedAt(),
        invitation.askedBy(),
        invitation.expiresAt());
  }

  boolean isAsked(UUID surveyId, AskedCycle about) {
    return sql.number(
            """
            select count(*) from survey_invitation
            where workspace_id = ? and survey_id = ? and cycle_id = ?
            """,
            about.workspaceId(),
            surveyId,
            about.cycleId())
        > 0;
  }

  /** The identity's contact, or the identity itself where there is none. */
  UUID person(UUID workspaceId, UUID identityId) {
    return sql.first(
            """
            select contact_id from identity
            where workspace_id = ? and id = ? and contact_id is not null
            """,
            row -> row.uuid("contact_id"),
            workspaceId,
            identityId)
        .orElse(identityId);
  }

  /** Has all others who would ask the person wait until the running transaction ends. */
  void holdPerson(UUID workspaceId, UUID personId) {
    sql.update(
        """
        insert into survey_person (workspace_id, person_id) values (?, ?)
        on duplicate key update person_id = person_id
        """,
        workspaceId,
        personId);
  }

  /** Whether one of the identities was asked anything after that. */
  boolean isAskedSince(UUID workspaceId, Collection<UUID> customerIds, Instant since) {
    List<@Nullable Object> parameters = new ArrayList<>();
    parameters.add(workspaceId);
    parameters.addAll(customerIds);
    parameters.add(since);
    return sql.number(askedSince(customerIds.size()), parameters.toArray()) > 0;
  }

  static String askedSince(int customers) {
    return """
    select count(*) from (
      select 1 from survey_invitation v force index (survey_invitation_customer)
      where v.workspace_id = ? and v.customer_id in %s and v.asked_at > ?
      limit 1) lately
    """
        .formatted(Sql.in(customers));
  }

  /** What the customer writes in; null if nothing tells it. */
  @Nullable Language language(UUID workspaceId, UUID conversationId) {
    return Language.of(
        sql.first(LANGUAGE, row -> row.text("language"), workspaceId, conversationId, LOOKED_AT)
            .orElse(null));
  }

  /** What was asked in conversations is asked in those that took them in. */
  void move(Collection<TrailStore.Moved> moved) {
    if (!moved.isEmpty()) {
      sql.update(
          """
          update json_table(?, '$[*]' columns (
            workspace_id char(36) path '$[0]', conversation_id char(36) path '$[1]',
            into_id char(36) path '$[2]')) moved
          straight_join survey_invitation v force index (survey_invitation_conversation)
            on v.workspace_id = cast(moved.workspace_id as uuid)
            and v.conversation_id = cast(moved.conversation_id as uuid)
          set v.conversation_id = moved.into_id
          """,
          Rows.of(
              moved,
              it -> new @Nullable Object[] {it.workspaceId(), it.conversationId(), it.into()}));
    }
  }

  static Invitation invitation(Row row) throws SQLException {
    return new Invitation(
        row.uuid("id"),
        new AskedCycle(
            row.uuid("workspace_id"),
            row.uuid("cycle_id"),
            row.uuid("conversation_id"),
            row.uuid("asked_in"),
            row.integer("cycle"),
            Channel.valueOf(row.text("channel")),
            row.uuid("connection_id"),
            row.uuid("customer_id")),
        row.uuid("survey_id"),
        SurveyKind.valueOf(row.text("kind")),
        Language.of(row.textOrNull("language")),
        row.uuid("interaction_id"),
        row.instant("asked_at"),
        row.uuidOrNull("asked_by"),
        row.instant("expires_at"),
        answer(row));
  }

  private static @Nullable SurveyAnswer answer(Row row) throws SQLException {
    Instant answeredAt = row.instantOrNull("answered_at");
    return answeredAt == null
        ? null
        : new SurveyAnswer(
            row.integer("score"),
            row.textOrNull("comment"),
            row.uuidOrNull("agent_id"),
            answeredAt,
            row.instantOrNull("corrected_at"),
            row.integer("answer_version"));
  }
}
