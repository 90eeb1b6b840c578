/** Real servers inside this machine: MariaDB and a Kafka broker. */
@NullMarked
package io.entente.embedded;

import org.jspecify.annotations.NullMarked;
