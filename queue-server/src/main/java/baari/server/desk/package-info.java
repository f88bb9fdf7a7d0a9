/// The one writer: takes requests, decides them in batches, stores each batch once, then answers
/// everybody.
@NullMarked
package baari.server.desk;

import org.jspecify.annotations.NullMarked;
