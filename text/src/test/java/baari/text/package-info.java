@NullMarked
package baari.text;

import org.jspecify.annotations.NullMarked;
