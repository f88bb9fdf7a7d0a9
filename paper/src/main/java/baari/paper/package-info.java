/// What is printed on a ticket and how it is laid out. Plain Java.
@NullMarked
package baari.paper;

import org.jspecify.annotations.NullMarked;
