package io.entente.interactions.consent;

import io.entente.events.Channel;
import io.entente.events.ConsentPurpose;
import io.entente.events.ConsentState;
import io.entente.events.EventJson;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The copy of what people allow: asked when something is about to happen. */
@Singleton
public final class ConsentStore {
  private final Sql sql;
  private final EventJson json;

  ConsentStore(Sql sql, EventJson json) {
    this.sql = sql;
    this.json = json;
  }

  /** Whether the person does not want it there. Who said nothing has not refused. */
  public boolean refuses(
      UUID workspaceId, UUID contactId, ConsentPurpose purpose, Channel channel) {
    return state(workspaceId, contactId)
        .filter(state -> state.refuses(purpose, channel))
        .isPresent();
  }

  /** Whether the person said that it may be there. Who said nothing has not. */
  boolean allows(UUID workspaceId, UUID contactId, ConsentPurpose purpose, Channel channel) {
    return state(workspaceId, contactId).filter(it -> it.allows(purpose, channel)).isPresent();
  }

  /** The contact of an identity; as long as none is known, the identity: nothing is said of it. */
  UUID personOf(UUID workspaceId, UUID identityId) {
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

  private Optional<ConsentState> state(UUID workspaceId, UUID contactId) {
    return sql.first(
            "select document from contact_consent where workspace_id = ? and contact_id = ?",
            row -> row.text("document"),
            workspaceId,
            contactId)
        .map(it -> json.decode(it.getBytes(StandardCharsets.UTF_8), ConsentState.class));
  }

  /** Keeps the newest of each contact. */
  void keep(Collection<ConsentState> states) {
    sql.upsert(
        """
        insert into contact_consent (workspace_id, contact_id, version, document, held) values %s
        on duplicate key update
          document = if(values(version) > version, values(document), document),
          held = if(values(version) > version, values(held), held),
          version = greatest(version, values(version))
        """,
        states.stream().map(this::row).toList());
  }

  private @Nullable Object[] row(ConsentState state) {
    return new @Nullable Object[] {
      state.workspaceId(),
      state.contactId(),
      state.version(),
      new String(json.encode(state), StandardCharsets.UTF_8),
      state.held() != null && state.held()
    };
  }
}
