/** What the gateway refuses of any request, wherever it would lead. */
@NullMarked
package io.entente.gateway.door;

import org.jspecify.annotations.NullMarked;
