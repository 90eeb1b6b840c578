/** Settings and filters that every HTTP server of the suite shares. */
@NullMarked
package io.entente.rest.http;

import org.jspecify.annotations.NullMarked;
