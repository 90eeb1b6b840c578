/** Passes requests on to the service that answers them, body and all, without reading them. */
@NullMarked
package io.entente.gateway.proxy;

import org.jspecify.annotations.NullMarked;
