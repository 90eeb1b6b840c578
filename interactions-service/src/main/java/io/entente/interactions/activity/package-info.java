/** What happened, for those who follow along. */
@NullMarked
package io.entente.interactions.activity;

import org.jspecify.annotations.NullMarked;
