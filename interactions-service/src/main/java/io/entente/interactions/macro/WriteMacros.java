package io.entente.interactions.macro;

import io.entente.events.Ids;
import io.entente.interactions.conversation.EntityTag;
import io.entente.interactions.macro.MacroStore.Owned;
import io.entente.rest.Caller;
import io.entente.rest.Conflict;
import io.entente.rest.Forbidden;
import io.entente.rest.InvalidRequest;
import io.entente.rest.NotFound;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Macros are written by whose they are; the workspace's by owners and admins. */
@Singleton
final class WriteMacros {
  private static final int MOST = 500;

  private final Transactions transactions;
  private final MacroStore macros;
  private final Clock clock;

  WriteMacros(Transactions transactions, MacroStore macros, Clock clock) {
    this.transactions = transactions;
    this.macros = macros;
    this.clock = clock;
  }

  Macro create(Caller by, NewMacro request) {
    UUID ownerId = ownerOf(by, request.scope());
    return transactions.write(() -> {
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
    UUID ownerId = ownerOf(by, request.scope());
    return transactions.write(() -> {
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

  private static UUID ownerOf(Caller by, MacroScope scope) {
    if (scope == MacroScope.PERSONAL) {
      return by.memberId();
    }
    if (!by.isAtLeastAdmin()) {
      throw new Forbidden("Only owners and admins write the workspace's macros.");
    }
    return by.workspaceId();
  }

  /** Another member's reads as unknown. */
  private Macro writable(Caller by, UUID id, @Nullable String ifMatch) {
    Owned owned = macros.find(by.workspaceId(), id, true).orElseThrow(() -> new NotFound("macro"));
    if (!owned.ownerId().equals(by.workspaceId()) && !owned.ownerId().equals(by.memberId())) {
      throw new NotFound("macro");
    }
    ownerOf(by, owned.macro().scope());
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
        request.name(),
        request.shortcut(),
        request.body(),
        version,
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        by.memberId());
  }
}
