/** For the tests of every service: keys like the gateway's, and tokens signed with them. */
package io.entente.rest.testing;
