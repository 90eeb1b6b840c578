package io.entente.rest;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes and reads the opaque cursors of pages. A cursor holds the sort key of the last row and is
 * signed, so that only what this suite gave out is ever taken for a key.
 *
 * <p>The secret is {@code entente.cursor.secret}, the same for all replicas of a service.
 */
@Context
public final class Cursors {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int TAG_BYTES = 16;

  /** Enough for an external id of 512 characters in any script, with the rest of a sort key. */
  private static final int MOST_CHARACTERS = 6_144;

  private final SecretKeySpec key;

  public Cursors(@Value("${entente.cursor.secret:}") String secret) {
    if (secret.length() < 16) {
      throw new IllegalArgumentException(
          "Set entente.cursor.secret (ENTENTE_CURSOR_SECRET) to 16 characters at least, the same"
              + " for all replicas: it signs the cursors of pages.");
    }
    this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }

  /**
   * @param kind what the page lists, of whom, with which filters and order: a cursor is good for
   *     just that
   * @param values the sort key of the page's last row
   */
  public String encode(String kind, List<String> values) {
    byte[] payload = write(values);
    byte[] tag = tag(kind, payload);
    byte[] all = Arrays.copyOf(tag, tag.length + payload.length);
    System.arraycopy(payload, 0, all, tag.length, payload.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
  }

  /**
   * The values that {@link #encode} was given.
   *
   * @throws BadRequest if the cursor was not made here, or for another kind of list
   */
  public List<String> decode(String kind, String cursor) {
    byte[] all = bytes(cursor);
    byte[] tag = Arrays.copyOf(all, TAG_BYTES);
    byte[] payload = Arrays.copyOfRange(all, TAG_BYTES, all.length);
    if (!MessageDigest.isEqual(tag, tag(kind, payload))) {
      throw unknownCursor();
    }
    return read(payload);
  }

  private static byte[] bytes(String cursor) {
    if (cursor.length() > MOST_CHARACTERS) {
      throw unknownCursor();
    }
    try {
      byte[] all = Base64.getUrlDecoder().decode(cursor);
      if (all.length <= TAG_BYTES) {
        throw unknownCursor();
      }
      return all;
    } catch (IllegalArgumentException e) {
      throw unknownCursor();
    }
  }

  private byte[] tag(String kind, byte[] payload) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(kind.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return Arrays.copyOf(mac.doFinal(payload), TAG_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] write(List<String> values) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(values.size());
      for (String value : values) {
        out.writeUTF(value);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static List<String> read(byte[] payload) {
    List<String> values = new ArrayList<>();
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(payload))) {
      for (int left = in.readUnsignedByte(); left > 0; left--) {
        values.add(in.readUTF());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return values;
  }

  private static BadRequest unknownCursor() {
    return new BadRequest("?cursor", "is not a cursor of this list");
  }
}
