/**
 * The service with its processes killed, its disk full, its network cut. What comes in is the service as people start it; what goes out is what it answers
 * over HTTP. Nothing here looks into the server but through its answers, its folder and its processes.
 */
@NullMarked
package org.hebiao.faults;

import org.jspecify.annotations.NullMarked;
