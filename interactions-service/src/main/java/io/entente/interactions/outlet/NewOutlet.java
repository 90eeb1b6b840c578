package io.entente.interactions.outlet;

import io.entente.interactions.input.Limits;
import io.entente.rest.InvalidRequest;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How the replies of a connection are to leave.
 *
 * @param url the webhook's address; for a network the base of its interface, null for the one that
 *     it is known by
 * @param account the page, account or phone number id as which it sends, where the network wants it
 * @param secret signs a webhook's calls; for a network its token. Kept as it is if it is left out
 *     and neither kind nor host change
 * @param idempotent of a webhook: whether it takes two calls with the same Idempotency-Key for one,
 *     so that a reply can be sent again where the first call was not answered
 */
@Serdeable
record NewOutlet(
    OutletKind kind,
    @Nullable String url,
    @Nullable String account,
    @Nullable String secret,
    @Schema(defaultValue = "false") @Nullable Boolean idempotent) {
  private static final int SHORTEST_KEY = 16;
  private static final int SECRET = 4_096;
  private static final int ACCOUNT = 64;

  NewOutlet {
    if (url == null && kind.address() == null) {
      throw new InvalidRequest("url", "is needed for a webhook");
    }
    Limits.optional("secret", secret, SECRET);
    if (secret != null && !secret.chars().allMatch(it -> it > ' ' && it < 127)) {
      throw new InvalidRequest("secret", "must have ASCII characters without spaces only");
    }
    if (kind == OutletKind.WEBHOOK && secret != null && secret.length() < SHORTEST_KEY) {
      throw new InvalidRequest("secret", "must have " + SHORTEST_KEY + " characters at least");
    }
    Limits.optional("account", account, ACCOUNT);
    if (kind.needsAccount() != (account != null)) {
      throw new InvalidRequest(
          "account", kind.needsAccount() ? "is needed for this kind" : "is not for this kind");
    }
    if (account != null && !account.chars().allMatch(it -> it >= '0' && it <= '9')) {
      throw new InvalidRequest("account", "must be the number that is its id on the network");
    }
    if (idempotent != null && idempotent && kind != OutletKind.WEBHOOK) {
      throw new InvalidRequest("idempotent", "is for webhooks");
    }
  }

  boolean isIdempotent() {
    return idempotent != null && idempotent;
  }
}
