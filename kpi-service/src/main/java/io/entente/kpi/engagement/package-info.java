/** What engagement goes along with. */
@NullMarked
package io.entente.kpi.engagement;

import org.jspecify.annotations.NullMarked;
