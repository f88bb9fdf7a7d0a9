/// What the programs' web servers share.
@NullMarked
package baari.web;

import org.jspecify.annotations.NullMarked;
