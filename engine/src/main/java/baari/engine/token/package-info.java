/// A citizen's token: its number, its visit, its state, and what gives it its place.
@NullMarked
package baari.engine.token;

import org.jspecify.annotations.NullMarked;
