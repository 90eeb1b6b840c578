/** What is to happen at a time: once, also where several replicas run and where one dies. */
@NullMarked
package io.entente.interactions.timer;

import org.jspecify.annotations.NullMarked;
