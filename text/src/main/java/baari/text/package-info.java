/// Which text may be published, how text gets onto paper, and how typed numbers are understood.
@NullMarked
package baari.text;

import org.jspecify.annotations.NullMarked;
