package io.entente.gateway.member;

import com.github.f4b6a3.uuid.UuidCreator;
import io.entente.rest.Caller;
import io.entente.rest.InvalidRequest;
import io.entente.sql.Sql;
import io.entente.sql.Transactions;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes a workspace whose owner is the caller. */
@Singleton
class CreateWorkspace {
  static final String USUAL_ZONE = "Europe/Paris";
  private static final int LONGEST_SLUG = 48;

  private final MemberStore members;
  private final Transactions transactions;
  private final Clock clock;

  CreateWorkspace(MemberStore members, Transactions transactions, Clock clock) {
    this.members = members;
    this.transactions = transactions;
    this.clock = clock;
  }

  Workspace create(Caller caller, NewWorkspace request) {
    String zone = zone(request.zone());
    UUID id = UuidCreator.getTimeOrderedEpochPlus1();
    String slug = slug(request.name());
    String ownSlug = slug + "-" + id.toString().substring(24);
    Workspace workspace =
        new Workspace(id, request.name().strip(), slug.isEmpty() ? ownSlug : slug, zone);
    try {
      return insert(workspace, caller.memberId());
    } catch (DataAccessException e) {
      if (Sql.isDuplicate(e)) {
        return insert(new Workspace(id, workspace.name(), ownSlug, zone), caller.memberId());
      }
      throw e;
    }
  }

  private Workspace insert(Workspace workspace, UUID owner) {
    Instant now = clock.instant();
    transactions.writing(() -> {
      members.insert(workspace, now);
      members.join(workspace.id(), owner, Member.RoleCode.owner, now);
    });
    return workspace;
  }

  private static String slug(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}+", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return plain.substring(0, Math.min(plain.length(), LONGEST_SLUG));
  }

  private static String zone(@Nullable String zone) {
    if (zone == null) {
      return USUAL_ZONE;
    }
    // The JDK alone would take +02:00 and UTC+2 too, in which no report can be asked for.
    if (!ZoneId.getAvailableZoneIds().contains(zone)) {
      throw new InvalidRequest("/zone", "\"" + zone + "\" is no IANA time zone.");
    }
    return zone;
  }
}
