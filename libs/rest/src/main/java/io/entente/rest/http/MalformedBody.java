package io.entente.rest.http;

import java.io.IOException;

/** The caller's body can't be told from what follows it. Never the fault of who reads it. */
public final class MalformedBody extends IOException {
  MalformedBody() {
    super("The body is malformed");
  }
}
