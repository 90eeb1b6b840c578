/** Saved views: filters and an order under a name, with how many conversations they show. */
@NullMarked
package io.entente.interactions.view;

import org.jspecify.annotations.NullMarked;
