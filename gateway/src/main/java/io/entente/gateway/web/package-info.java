/** The front end, and what browsers are told to refuse. */
@NullMarked
package io.entente.gateway.web;

import org.jspecify.annotations.NullMarked;
