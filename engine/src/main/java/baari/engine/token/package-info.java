/// A citizen's token: its number, its visit, its state, and what decides its place.
@NullMarked
package baari.engine.token;

import org.jspecify.annotations.NullMarked;
