/// Checks that the pages of all modules follow the rules of `assets`.
@NullMarked
package baari.assets;

import org.jspecify.annotations.NullMarked;
