package io.entente.contacts.order;

import io.entente.events.EventJson;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells by a short text whether two tellings of an order say the same. */
@Singleton
final class ContentDigest {
  private final EventJson json;

  ContentDigest(EventJson json) {
    this.json = json;
  }

  String of(NewOrder order) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(json.encode(order)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
