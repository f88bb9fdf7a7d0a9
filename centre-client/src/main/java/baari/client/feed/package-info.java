/// The live feed of a centre: the hall's state, kept current even after lost links.
@NullMarked
package baari.client.feed;

import org.jspecify.annotations.NullMarked;
