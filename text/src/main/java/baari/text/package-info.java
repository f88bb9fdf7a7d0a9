/// What may be published, how text gets onto paper, and what people mean who type numbers.
@NullMarked
package baari.text;

import org.jspecify.annotations.NullMarked;
