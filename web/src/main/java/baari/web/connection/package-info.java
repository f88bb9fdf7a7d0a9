/// Bounds the connections of a web server, so that one address cannot lock others out.
@NullMarked
package baari.web.connection;

import org.jspecify.annotations.NullMarked;
