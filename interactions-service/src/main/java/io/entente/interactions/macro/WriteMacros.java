package io.entente.interactions.macro;

import io.entente.events.Ids;
import io.entente.interactions.action.ReadActions;
import io.entente.interactions.macro.MacroStore.Owned;
import io.entente.rest.Caller;
import io.entente.rest.Conflict;
import io.entente.rest.EntityTag;
import io.entente.rest.Forbidden;
import io.entente.rest.InvalidRequest;
import io.entente.rest.NotFound;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Macros are written by whose they are; the workspace's by owners and admins, a team's too. */
@Singleton
final class WriteMacros {
  private static final int MOST = 500;

  private final Transactions transactions;
  private final MacroStore macros;
  private final ReadActions actions;
  private final Clock clock;

  WriteMacros(Transactions transactions, MacroStore macros, ReadActions actions, Clock clock) {
    this.transactions = transactions;
    this.macros = macros;
    this.actions = actions;
    this.clock = clock;
  }

  Macro create(Caller by, NewMacro request) {
    return transactions.write(() -> {
      UUID ownerId = ownerOf(by, request.scope(), request.teamId());
      actions.check(by.workspaceId(), request.given());
      Macro macro = macro(by, Ids.next(), request, 1);
      checkShortcut(by, ownerId, macro);
      if (macros.count(by.workspaceId(), ownerId) >= MOST) {
        throw new Conflict("too_many", "There are " + MOST + " macros already.");
      }
      macros.insert(by.workspaceId(), new Owned(ownerId, macro));
      return macro;
    });
  }

  Macro change(Caller by, UUID id, NewMacro request, @Nullable String ifMatch) {
    return transactions.write(() -> {
      UUID ownerId = ownerOf(by, request.scope(), request.teamId());
      actions.check(by.workspaceId(), request.given());
      Macro before = writable(by, id, ifMatch);
      Macro after = macro(by, id, request, before.version() + 1);
      checkShortcut(by, ownerId, after);
      macros.update(by.workspaceId(), new Owned(ownerId, after));
      return after;
    });
  }

  void delete(Caller by, UUID id, @Nullable String ifMatch) {
    transactions.write(() -> {
      writable(by, id, ifMatch);
      macros.delete(by.workspaceId(), id);
      return id;
    });
  }

  private UUID ownerOf(Caller by, MacroScope scope, @Nullable UUID teamId) {
    if (scope == MacroScope.PERSONAL) {
      return by.memberId();
    }
    if (scope == MacroScope.TEAM && teamId != null) {
      return team(by, teamId);
    }
    if (!by.isAtLeastAdmin()) {
      throw new Forbidden("Only owners and admins write the workspace's macros.");
    }
    return by.workspaceId();
  }

  private UUID team(Caller by, UUID teamId) {
    if (!macros.isTeam(by.workspaceId(), teamId)) {
      throw new InvalidRequest("/teamId", "is no team of this workspace");
    }
    if (!by.isAtLeastAdmin() && !owners(by).contains(teamId)) {
      throw new Forbidden("Only its members, owners and admins write a team's macros.");
    }
    return teamId;
  }

  private List<UUID> owners(Caller by) {
    return macros.owners(by.workspaceId(), by.memberId());
  }

  /** Another member's reads as unknown. */
  private Macro writable(Caller by, UUID id, @Nullable String ifMatch) {
    Owned owned = macros.find(by.workspaceId(), id, true).orElseThrow(() -> new NotFound("macro"));
    boolean isOfTeam = owned.macro().scope() == MacroScope.TEAM;
    if (!owners(by).contains(owned.ownerId()) && !(isOfTeam && by.isAtLeastAdmin())) {
      throw new NotFound("macro");
    }
    ownerOf(by, owned.macro().scope(), owned.macro().teamId());
    new EntityTag(owned.macro().version()).check(ifMatch);
    return owned.macro();
  }

  private void checkShortcut(Caller by, UUID ownerId, Macro macro) {
    if (!macros.isFree(by.workspaceId(), ownerId, macro.shortcut(), macro.id())) {
      throw new InvalidRequest("/shortcut", "stands for another macro already");
    }
  }

  private Macro macro(Caller by, UUID id, NewMacro request, long version) {
    return new Macro(
        id,
        request.scope(),
        request.teamId(),
        request.name(),
        request.shortcut(),
        request.body(),
        request.given(),
        version,
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        by.memberId());
  }
}
