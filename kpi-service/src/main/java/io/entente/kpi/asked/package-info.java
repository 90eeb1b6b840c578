/** What reports are asked, read from the address. */
@NullMarked
package io.entente.kpi.asked;

import org.jspecify.annotations.NullMarked;
