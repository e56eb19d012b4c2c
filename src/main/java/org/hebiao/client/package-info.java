/**
 * A running service seen from outside. In: its address and a token; out: what it answers to a request of its published interface, as a value, or why
 * it could not be asked. Loads nothing of the service.
 */
@NullMarked
package org.hebiao.client;

import org.jspecify.annotations.NullMarked;
