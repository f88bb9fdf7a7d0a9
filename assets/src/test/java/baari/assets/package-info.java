/// Checks that the pages of all modules keep to what `assets` lays down.
@NullMarked
package baari.assets;

import org.jspecify.annotations.NullMarked;
