/// How much of a request's body is read, by whom, and as what.
@NullMarked
package baari.web.body;

import org.jspecify.annotations.NullMarked;
