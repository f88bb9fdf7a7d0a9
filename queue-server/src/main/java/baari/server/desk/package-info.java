/// The only writer: it takes requests, decides them in batches, stores each batch once, and then
/// answers.
@NullMarked
package baari.server.desk;

import org.jspecify.annotations.NullMarked;
