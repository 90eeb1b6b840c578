/** What became of people by what brought them. */
@NullMarked
package io.entente.kpi.source;

import org.jspecify.annotations.NullMarked;
