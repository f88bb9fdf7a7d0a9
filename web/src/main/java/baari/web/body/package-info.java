/// Reads the bodies of requests, and limits how much of them is read.
@NullMarked
package baari.web.body;

import org.jspecify.annotations.NullMarked;
