package io.entente.rest.token;

import com.nimbusds.jose.JOSEObjectType;
import java.time.Duration;

/** What an access token says and how: agreed between the gateway and the services. */
public final class AccessToken {
  public static final Duration LIFETIME = Duration.ofMinutes(10);

  static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");
  static final String ISSUER = "entente";
  static final String AUDIENCE = "entente";
  static final String WORKSPACE = "ws";
  static final String SIGN_IN = "sid";
  static final String NAME = "name";
  static final String ROLES = "roles";

  private AccessToken() {}
}
