package io.entente.rest.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A controller's method takes bodies up to so many MiB, up to 8; without it, 1. One that reads its
 * body as a stream may take more, at an address that {@link Bodies} knows with how much.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface BodyLimit {
  int mebibytes();
}
