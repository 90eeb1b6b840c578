package io.entente.gateway.member;

import com.github.f4b6a3.uuid.UuidCreator;
import io.entente.rest.Caller;
import io.entente.rest.InvalidRequest;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.time.Clock;
import java.time.DateTimeException;
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
    Instant now = clock.instant();
    UUID id = UuidCreator.getTimeOrderedEpochPlus1();
    return transactions.write(() -> {
      Workspace workspace = new Workspace(id, request.name().strip(), slug(request, id), zone);
      members.insert(workspace, now);
      members.join(id, caller.memberId(), Member.RoleCode.owner, now);
      return workspace;
    });
  }

  private String slug(NewWorkspace request, UUID id) {
    String plain =
        Normalizer.normalize(request.name(), Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}+", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String slug = plain.substring(0, Math.min(plain.length(), LONGEST_SLUG));
    String random = id.toString().substring(24);
    return slug.isEmpty() || members.isTaken(slug) ? slug + "-" + random : slug;
  }

  private static String zone(@Nullable String zone) {
    try {
      return zone == null ? USUAL_ZONE : ZoneId.of(zone).getId();
    } catch (DateTimeException e) {
      throw new InvalidRequest("/zone", "\"" + zone + "\" is no IANA time zone.");
    }
  }
}
