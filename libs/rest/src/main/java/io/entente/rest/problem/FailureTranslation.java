package io.entente.rest.problem;

import io.entente.rest.Refusal;
import java.util.Optional;

/** Says what a failure of some library means to a caller. A service adds one as a bean. */
@FunctionalInterface
public interface FailureTranslation {
  Optional<Refusal> translate(Throwable failure);
}
