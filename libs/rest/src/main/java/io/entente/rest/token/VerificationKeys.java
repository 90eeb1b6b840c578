package io.entente.rest.token;

import com.nimbusds.jose.JWSVerifier;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** The public keys with which access tokens are verified. */
public interface VerificationKeys {
  /**
   * The verifier of that key, empty for an unknown key. Known keys are answered at once.
   *
   * @param id as the token's header has it, of the form of a thumbprint
   */
  CompletionStage<Optional<JWSVerifier>> find(String id);
}
