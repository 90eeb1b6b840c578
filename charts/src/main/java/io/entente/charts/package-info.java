/** What runs inside a cluster to check an installation. */
@NullMarked
package io.entente.charts;

import org.jspecify.annotations.NullMarked;
